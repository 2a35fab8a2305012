"""JupyterHub's configuration, made of the settings each time that the hub starts."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

from ib_course.lab import data_path
from ib_hub import logging_in, participant_settings, roles, spawning
from ib_hub.places import TEMPLATES, WEB, Places
from ib_hub.settings import PROXY_VARIABLE, Settings, read_settings


def configure(c: Any, settings: Settings | None = None) -> None:
    """Set everything in JupyterHub's configuration ``c``.

    Raises:
        Problem: the settings are wrong
    """
    settings = settings or read_settings()
    os.umask(0o077)
    participant_settings.write(settings)
    _set_addresses(c, settings)
    _set_secrets(c, settings)
    set_common(c, settings)
    logging_in.configure(c, settings)
    spawning.configure(c, settings)
    roles.configure(c, settings)


def set_common(c: Any, settings: Settings) -> None:
    """Set what is the same wherever the hub runs: its address for people, how long things live, and its pages."""
    c.JupyterHub.public_url = f"{settings.host}{settings.prefix}"
    c.JupyterHub.cookie_max_age_days = settings.times.session / 86400
    c.JupyterHub.oauth_token_expires_in = settings.times.session
    c.JupyterHub.token_expires_in_max_seconds = settings.times.token
    _set_pages(c, settings)


def _set_addresses(c: Any, settings: Settings) -> None:
    places = Places(settings)
    own = settings.tls == "eigen"
    c.JupyterHub.bind_url = f"{'https' if own else 'http'}://{settings.listen}{settings.prefix}"
    c.JupyterHub.hub_ip = "127.0.0.1"
    c.JupyterHub.hub_port = settings.api_port + 1
    if settings.subdomains:
        c.JupyterHub.subdomain_host = settings.host
    if own:
        c.JupyterHub.ssl_cert, c.JupyterHub.ssl_key = str(settings.certificate), str(settings.key)
    c.ConfigurableHTTPProxy.command = [str(places.proxy)]
    c.ConfigurableHTTPProxy.api_url = f"http://127.0.0.1:{settings.api_port}"
    c.ConfigurableHTTPProxy.pid_file = str(places.secret / "proxy.pid")
    apart = os.environ.get(PROXY_VARIABLE) == "eigen"
    c.ConfigurableHTTPProxy.should_start = not apart
    c.JupyterHub.cleanup_proxy = not apart
    c.JupyterHub.cleanup_servers = not apart


def _set_secrets(c: Any, settings: Settings) -> None:
    places = Places(settings)
    c.JupyterHub.db_url = f"sqlite:///{places.database}"
    c.JupyterHub.cookie_secret_file = str(places.cookie_secret)
    c.JupyterHub.upgrade_db = True


def _set_pages(c: Any, settings: Settings) -> None:
    """Set the hub's own pages: Dutch, in the look of the course, and fetching nothing from elsewhere."""
    _place_web(settings)
    c.JupyterHub.template_paths = [str(TEMPLATES)]
    c.JupyterHub.template_vars = {
        "ib_courses": {course.name: course.title for course in settings.courses},
        "ib_login": settings.login,
    }
    c.JupyterHub.redirect_to_server = True
    c.JupyterHub.implicit_spawn_seconds = 1
    c.JupyterHub.default_url = default_page
    c.JupyterHub.authenticate_prometheus = True
    policy = [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        f"form-action 'self'{_subdomains(settings)}",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    ]
    headers = {
        "Content-Security-Policy": "; ".join(policy),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "same-origin",
        "Cross-Origin-Opener-Policy": "same-origin",
    }
    if settings.secure:
        headers["Strict-Transport-Security"] = "max-age=31536000"
    c.JupyterHub.tornado_settings = {
        "static_path": str(Places(settings).web),
        "headers": headers,
        "cookie_options": {"SameSite": "Lax", **({"Secure": True} if settings.secure else {})},
    }


def default_page(handler: Any) -> str:
    """Return where somebody lands who asked for no page: in the course; for who only marks, at the list of courses."""
    user = handler.current_user
    names = {group.name for group in user.groups} if user else set()
    if names and not any(name.startswith("nbgrader-") for name in names):
        return f"{handler.hub.base_url}home"
    return ""


def _subdomains(settings: Settings) -> str:
    """Return where a form may lead besides here: each participant has a subdomain."""
    host = settings.host.partition("://")[2]
    return f" {settings.host.partition('://')[0]}://*.{host}" if settings.subdomains else ""


def _place_web(settings: Settings) -> None:
    """Put the look of the course beside that of the hub's pages: a page fetches nothing from elsewhere."""
    target = Places(settings).web
    shutil.rmtree(target, ignore_errors=True)
    bundle = data_path() / "static"
    (target / "fonts").mkdir(parents=True)
    for path in [bundle / "ib.css", *bundle.glob("fonts/*"), *WEB.iterdir()]:
        if path.is_file():
            below = Path("fonts") if path.parent.name == "fonts" else Path()
            shutil.copyfile(path, target / below / path.name)
