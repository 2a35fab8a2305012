"""JupyterHub's configuration: all of it is made of ``cursus-hub.toml``; what stands below the call changes it."""

from ib_hub.configuration import configure

c = get_config()  # noqa: F821 # type: ignore[name-defined]
configure(c)
