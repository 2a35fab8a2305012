"""Who somebody is and which courses are theirs, for each way of logging in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urlsplit

from jupyterhub.auth import Authenticator, PAMAuthenticator
from ltiauthenticator.lti13.auth import LTI13Authenticator
from oauthenticator.generic import GenericOAuthenticator
from tornado import web

from ib_hub import accounts
from ib_hub.names import account_name
from ib_hub.settings import Course, Settings

_LTI = "https://purl.imsglobal.org/spec/lti/claim/"
_TRAINER_ROLES = ("#Instructor", "#TeachingAssistant", "#Administrator")
_NO_COURSE = (
    "Je bent wel aangemeld, maar je staat nog bij geen enkele cursus. Vraag je trainer of beheerder om je toe te voegen, "
    "en meld je daarna opnieuw aan."
)
_NOT_YOURS = (
    "Met deze naam kun je hier niet aan de slag: op de server hoort die bij iets anders. Vraag je beheerder om hulp."
)


def configure(c: Any, settings: Settings) -> None:
    """Set in JupyterHub's configuration ``c`` how people log in, and whom it lets in."""
    c.Authenticator.allow_all = True  # `_in_courses` decides: who is in no course is turned away, with a reason
    c.Authenticator.manage_groups = True
    c.Authenticator.auth_refresh_age = 300
    c.Authenticator.enable_auth_state = False
    c.JupyterHub.authenticator_class = {"pam": _pam, "oidc": _oidc, "lti": _lti}[settings.login](c, settings)


def _pam(c: Any, settings: Settings) -> type[Authenticator]:
    c.PAMAuthenticator.open_sessions = False

    class Accounts(PAMAuthenticator):  # type: ignore[misc] # JupyterHub carries no types
        """Accounts of this machine."""

        async def get_authenticated_user(self, handler: Any, data: Any) -> Any:
            """Let in whoever has a password and a course."""
            found = await super().get_authenticated_user(handler, data)
            return _in_courses(found, accounts.groups_of(found["name"], settings)) if found else None

        async def refresh_user(self, user: Any, handler: Any = None) -> Any:
            """See every few minutes whether somebody is still in a course."""
            del handler
            groups = accounts.groups_of(user.name, settings)
            return {"name": user.name, "groups": sorted(groups)} if groups and accounts.is_member(user.name) else False

    return Accounts


def _oidc(c: Any, settings: Settings) -> type[Authenticator]:
    provider = settings.oidc
    assert provider is not None  # noqa: S101 - `read_settings` read it for this way of logging in
    c.GenericOAuthenticator.authorize_url = provider.authorize
    c.GenericOAuthenticator.token_url = provider.token
    c.GenericOAuthenticator.userdata_url = provider.userinfo
    c.GenericOAuthenticator.client_id = provider.client
    c.GenericOAuthenticator.client_secret = provider.secret.read_text(encoding="utf-8").strip()
    c.GenericOAuthenticator.scope = list(provider.scopes)
    c.GenericOAuthenticator.login_service = provider.label
    c.GenericOAuthenticator.oauth_callback_url = f"{settings.address}/hub/oauth_callback"
    c.GenericOAuthenticator.username_claim = provider.name_claim

    class School(GenericOAuthenticator):  # type: ignore[misc] # it carries no types
        """Accounts of a school or of a federation of them."""

        def normalize_username(self, username: str) -> str:
            """Return the Unix account of a person."""
            return account_name(username)

        async def get_authenticated_user(self, handler: Any, data: Any) -> Any:
            """Let in whoever has a course, by a list of ours or by a group of the provider."""
            found = await super().get_authenticated_user(handler, data)
            if not found:
                return None
            claims = (found.get("auth_state") or {}).get(self.user_auth_state_key) or {}
            given = _texts(claims.get(provider.groups_claim))
            return _in_courses(found, accounts.groups_of(found["name"], settings) | _by_groups(settings, given))

    return School


def _lti(c: Any, settings: Settings) -> type[Authenticator]:
    platform = settings.lti
    assert platform is not None  # noqa: S101 - `read_settings` read it for this way of logging in
    c.LTI13Authenticator.issuer = platform.issuer
    c.LTI13Authenticator.authorize_url = platform.authorize
    c.LTI13Authenticator.jwks_endpoint = platform.keys
    c.LTI13Authenticator.client_id = set(platform.clients)
    c.LTI13Authenticator.username_key = platform.name_claim
    c.LTI13Authenticator.uri_scheme = urlsplit(settings.address).scheme
    c.LTI13Authenticator.tool_name = "Inspirerend Begeleiden"
    c.LTI13Authenticator.tool_description = "Nascholing voor intern begeleiders"

    class Lms(LTI13Authenticator):  # type: ignore[misc] # it carries no types
        """Whoever an LMS sends."""

        def normalize_username(self, username: str) -> str:
            """Return the Unix account of a person."""
            return account_name(username)

        async def get_authenticated_user(self, handler: Any, data: Any) -> Any:
            """Let in whoever comes from a course of the LMS that leads to one of ours."""
            found = await super().get_authenticated_user(handler, data)
            if not found:
                return None
            claims = found.get("auth_state") or {}
            return _in_courses(found, accounts.groups_of(found["name"], settings) | _by_context(settings, claims))

    return Lms


def _by_groups(settings: Settings, given: set[str]) -> set[str]:
    """Return our groups for those of the provider."""
    return {course.participants_group for course in settings.courses if given & {*course.groups}} | {
        course.trainers_group for course in settings.courses if given & {*course.trainer_groups}
    }


def _by_context(settings: Settings, claims: Mapping[str, Any]) -> set[str]:
    """Return our group for the course in the LMS from which somebody comes, by the role that the LMS gives there."""
    context = claims.get(f"{_LTI}context")
    name = context.get("id") if isinstance(context, dict) else None
    course: Course | None = next((it for it in settings.courses if name in it.contexts), None)
    if course is None:
        return set()
    roles = _texts(claims.get(f"{_LTI}roles"))
    # Roles in the system or the institution say nothing of this course.
    teaches = any("/membership" in role and role.endswith(_TRAINER_ROLES) for role in roles)
    return {course.trainers_group if teaches else course.participants_group}


def _in_courses(found: dict[str, Any], groups: Iterable[str]) -> dict[str, Any]:
    """Return who logged in with the groups, or say why nothing is here for them."""
    name = found["name"]
    if accounts.exists(name) and not accounts.is_member(name):
        raise _refusal(_NOT_YOURS)
    if not groups:
        raise _refusal(_NO_COURSE)
    return {**found, "groups": sorted(groups), "admin": False}


def _refusal(text: str) -> web.HTTPError:
    error = web.HTTPError(403, text)
    error.jupyterhub_message = text  # type: ignore[attr-defined] # what JupyterHub shows on its page
    return error


def _texts(value: Any) -> set[str]:
    """Return a claim that may be one text or a list of them."""
    if isinstance(value, str):
        return {value}
    return {it for it in value if isinstance(it, str)} if isinstance(value, list) else set()
