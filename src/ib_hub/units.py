"""Starting a hub with the machine: two units of systemd, so that a restart of the hub costs nobody a page."""

from __future__ import annotations

from pathlib import Path

from ib_hub.settings import PROXY_VARIABLE, VARIABLE, Settings
from ib_hub.installing import own_file
from ib_hub.places import Places

FOLDER = Path("/etc/systemd/system")
HUB, PROXY = "cursus-hub.service", "cursus-hub-proxy.service"

_HUB = """\
[Unit]
Description=Cursus Inspirerend Begeleiden: de hub
After=network-online.target {proxy}
Wants=network-online.target {proxy}

[Service]
Environment={variable}={settings}
Environment={proxy_variable}=eigen
EnvironmentFile={token}
WorkingDirectory={secret}
ExecStart={python} -m jupyterhub -f {config}
Restart=always
RestartSec=5
# Stopping or renewing the hub leaves the servers of participants alone.
KillMode=process
UMask=0077
PrivateTmp=no

[Install]
WantedBy=multi-user.target
"""
_PROXY = """\
[Unit]
Description=Cursus Inspirerend Begeleiden: de proxy
After=network-online.target
Wants=network-online.target

[Service]
EnvironmentFile={token}
ExecStart={command}
Restart=always
RestartSec=5
UMask=0077
NoNewPrivileges=yes
ProtectSystem=strict
ProtectHome=yes
PrivateTmp=yes

[Install]
WantedBy=multi-user.target
"""


def unit_files(settings: Settings) -> dict[str, str]:
    """Return the units by the names of their files."""
    places = Places(settings)
    hub = _HUB.format(
        proxy=PROXY,
        variable=VARIABLE,
        settings=settings.path,
        proxy_variable=PROXY_VARIABLE,
        token=places.proxy_token,
        secret=places.secret,
        python=places.python,
        config=installed_config(settings),
    )
    return {HUB: hub, PROXY: _PROXY.format(token=places.proxy_token, command=" ".join(proxy_command(settings)))}


def installed_config(settings: Settings) -> Path:
    """Return where the file is that JupyterHub reads: beside the settings, and an administrator may add lines."""
    return settings.path.parent / "jupyterhub_config.py"


def place_config(settings: Settings) -> bool:
    """Put JupyterHub's file in place where there is none; tell whether it did."""
    path = installed_config(settings)
    if path.exists():
        return False
    path.write_text(own_file("jupyterhub_config.py").read_text(encoding="utf-8"), encoding="utf-8")
    path.chmod(0o644)
    return True


def place_units(settings: Settings, folder: Path = FOLDER) -> list[str]:
    """Write the units that are missing or old; return which."""
    changed = []
    for name, text in unit_files(settings).items():
        path = folder / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
            changed.append(name)
    return changed


def proxy_command(settings: Settings) -> list[str]:
    """Return the command that runs the proxy by itself."""
    host, _, port = settings.listen.rpartition(":")
    api, hub = settings.api_port, f"http://127.0.0.1:{settings.api_port + 1}"
    command = [str(Places(settings).proxy), "--ip", host.strip("[]"), "--port", port]
    command += ["--api-ip", "127.0.0.1", "--api-port", str(api), "--error-target", f"{hub}{settings.prefix}hub/error"]
    if settings.subdomains:
        command.append("--host-routing")
    if settings.tls == "eigen":
        command += ["--ssl-cert", str(settings.certificate), "--ssl-key", str(settings.key)]
    return command


def foreground(settings: Settings) -> list[str]:
    """Return how to run the hub where nothing starts it with the machine."""
    places = Places(settings)
    return [
        "Hier draait geen systemd. Start de hub in een venster dat open blijft, of door wat hier wel programma’s start:",
        f"cd {places.secret} && {VARIABLE}={settings.path} {places.python} -m jupyterhub -f {installed_config(settings)}",
        "Of korter: cursus hub start",
    ]
