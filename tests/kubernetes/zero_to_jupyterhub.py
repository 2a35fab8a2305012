"""What zero-to-jupyterhub 4.4 does with the values that we give it, as far as our own configuration meets it.

No chart is fetched when the tests run: this says which values there are, and what its configuration file makes of
them before it runs ``hub.extraConfig``.
"""

from __future__ import annotations

import copy
import re
from typing import Any

import yaml
from traitlets.config import Config

from tests.kubernetes.charts import KUBERNETES

HUB_IMAGE = "4.4.0"
"""The version of its image of the hub that goes with it."""

_OPEN = None
KNOWN: dict[str, Any] = {
    "cull.enabled": bool,
    "hub.baseUrl": str,
    "hub.config.KubeSpawner.container_security_context": _OPEN,
    "hub.db.password": str,
    "hub.db.type": str,
    "hub.db.url": str,
    "hub.extraConfig.*": str,
    "hub.extraEnv.*": str,
    "hub.extraFiles.*.mode": int,
    "hub.extraFiles.*.mountPath": str,
    "hub.extraFiles.*.stringData": str,
    "hub.image.name": str,
    "hub.image.tag": str,
    "hub.networkPolicy.enabled": bool,
    "hub.services.*": _OPEN,
    "ingress.enabled": bool,
    "ingress.hosts": list,
    "ingress.ingressClassName": str,
    "ingress.tls": list,
    "prePuller.continuous.enabled": bool,
    "proxy.chp.networkPolicy.enabled": bool,
    "proxy.service.type": str,
    "scheduling.podPriority.enabled": bool,
    "scheduling.userPlaceholder.enabled": bool,
    "scheduling.userPlaceholder.replicas": int,
    "scheduling.userScheduler.enabled": bool,
    "singleuser.cloudMetadata.blockWithIptables": bool,
    "singleuser.cpu.guarantee": (int, float),
    "singleuser.cpu.limit": (int, float),
    "singleuser.fsGid": int,
    "singleuser.image.name": str,
    "singleuser.image.tag": str,
    "singleuser.memory.guarantee": str,
    "singleuser.networkPolicy.egress": list,
    "singleuser.networkPolicy.egressAllowRules.*": bool,
    "singleuser.networkPolicy.enabled": bool,
    "singleuser.startTimeout": int,
    "singleuser.storage.capacity": str,
    "singleuser.storage.dynamic.storageClass": str,
    "singleuser.storage.extraVolumeMounts": list,
    "singleuser.storage.extraVolumes": list,
    "singleuser.storage.homeMountPath": str,
    "singleuser.storage.type": str,
    "singleuser.uid": int,
}
"""The values of ours that it has, with the types it takes; ``*`` is any name, ``None`` anything."""


_PATTERNS = {re.compile(re.escape(name).replace(r"\*", r"[\w-]+") + "$"): kind for name, kind in KNOWN.items()}


def kind_of(name: str) -> Any:
    """Return the type that a value must have; False where there is no such value."""
    return next((kind for pattern, kind in _PATTERNS.items() if pattern.match(name)), False)


def values(*names: str) -> dict[str, Any]:
    """Return our values, a later file over an earlier one."""
    found: dict[str, Any] = {}
    for name in names or ("jupyterhub.yaml", "voorbeeld.yaml"):
        found = merge(found, yaml.safe_load((KUBERNETES / name).read_text(encoding="utf-8")))
    return found


def merge(one: dict[str, Any], over: dict[str, Any]) -> dict[str, Any]:
    """Return values as helm merges them: names are joined, all else is replaced."""
    both = {**one, **over}
    for name in one.keys() & over.keys():
        if isinstance(one[name], dict) and isinstance(over[name], dict):
            both[name] = merge(one[name], over[name])
    return both


def configuration(given: dict[str, Any]) -> Config:
    """Return JupyterHub's configuration as its own file makes it of values."""
    given = copy.deepcopy(given)
    hub, single = given["hub"], given["singleuser"]
    volume = "volume-{user_server}"
    c = Config()
    c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
    c.JupyterHub.base_url = hub.get("baseUrl", "/")
    c.JupyterHub.tornado_settings = {"slow_spawn_timeout": 0}
    c.JupyterHub.template_paths = []
    c.JupyterHub.concurrent_spawn_limit = 64
    c.JupyterHub.services = [
        {**service, "name": name, "api_token": f"token-of-{name}"} for name, service in hub["services"].items()
    ]
    c.JupyterHub.load_roles = []
    c.Spawner.cmd = "jupyterhub-singleuser"
    c.Spawner.consecutive_failure_limit = 5
    c.KubeSpawner.namespace = "ib"
    c.KubeSpawner.image = f"{single['image']['name']}:{single['image']['tag']}"
    c.KubeSpawner.uid, c.KubeSpawner.fs_gid = single["uid"], single["fsGid"]
    c.KubeSpawner.start_timeout = single["startTimeout"]
    c.KubeSpawner.allow_privilege_escalation = False
    c.KubeSpawner.mem_guarantee = single["memory"]["guarantee"]
    c.KubeSpawner.cpu_guarantee, c.KubeSpawner.cpu_limit = single["cpu"]["guarantee"], single["cpu"]["limit"]
    c.KubeSpawner.environment = {}
    c.KubeSpawner.volumes = [
        {"name": volume, "persistentVolumeClaim": {"claimName": "claim-{user_server}"}},
        *single["storage"]["extraVolumes"],
    ]
    c.KubeSpawner.volume_mounts = [
        {"name": volume, "mountPath": single["storage"]["homeMountPath"]},
        *single["storage"]["extraVolumeMounts"],
    ]
    for section, traits in hub["config"].items():
        c[section].update(traits)
    return c
