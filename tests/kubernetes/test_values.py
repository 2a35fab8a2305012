"""The values for zero-to-jupyterhub: they are values that it has, and hold no secret."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from ib_hub.kubernetes import LEAST_MEMORY
from ib_hub.settings import VARIABLE
from tests.kubernetes.charts import KUBERNETES, LEAST, of_kind, render
from tests.kubernetes.zero_to_jupyterhub import kind_of, values

FILES = ["jupyterhub.yaml", "voorbeeld.yaml"]


def _leaves(value: Any, path: str = "") -> Iterator[tuple[str, Any, Any]]:
    """Yield each value with its name and the type that it must have; False where the name is not known."""
    kind = kind_of(path)
    if kind is False and isinstance(value, dict) and value:
        for name, inner in value.items():
            yield from _leaves(inner, f"{path}.{name}".strip("."))
    else:
        yield path, value, kind


@pytest.mark.parametrize("file", FILES)
def test_every_value_is_one_that_the_chart_has(file: str) -> None:
    leaves = list(_leaves(values(file)))
    assert leaves
    for name, value, kind in leaves:
        assert kind is not False, f"zero-to-jupyterhub has no {name}"
        assert kind is None or isinstance(value, kind), f"{name}: {value!r}"


def test_a_value_that_the_chart_does_not_have_would_be_noticed() -> None:
    assert list(_leaves({"hub": {"image": {"naam": "x"}}})) == [("hub.image.naam", "x", False)]


def test_no_secret_stands_in_the_values() -> None:
    text = "".join((KUBERNETES / file).read_text(encoding="utf-8") for file in FILES)
    assert not re.search(r"(?i)(apiToken|client_secret|password|secretToken|cookieSecret)\s*:", text)
    assert not re.search(r"://[^/\s]+:[^/\s]+@", text)


def test_a_file_is_put_where_the_hub_looks_for_it() -> None:
    found = values()["hub"]
    assert found["extraFiles"]["cursus"]["mountPath"] == found["extraEnv"][VARIABLE]
    example = (KUBERNETES.parent / "cursus-hub.toml").read_text(encoding="utf-8")
    assert found["extraFiles"]["oidc"]["mountPath"] in example
    assert {it["mode"] for it in found["extraFiles"].values()} == {0o440}


def test_a_participant_is_sure_of_the_memory_that_the_settings_ask_for_at_least() -> None:
    guarantee = values()["singleuser"]["memory"]["guarantee"]
    assert guarantee == f"{LEAST_MEMORY // 1024**2}M"


def test_a_participant_reaches_the_exchange_and_nothing_else_outside() -> None:
    policy = values()["singleuser"]["networkPolicy"]
    assert {name for name, allowed in policy["egressAllowRules"].items() if allowed} == {"dnsPortsKubeSystemNamespace"}
    ((rule,),) = [policy["egress"]]
    (deployment,) = of_kind(render("uitwisseling", LEAST["uitwisseling"]), "Deployment")
    template = deployment["spec"]["template"]
    assert rule["to"][0]["podSelector"]["matchLabels"].items() <= template["metadata"]["labels"].items()
    (port,) = template["spec"]["containers"][0]["ports"]
    assert rule["ports"] == [{"port": port["containerPort"], "protocol": "TCP"}]


def test_only_one_of_the_two_stops_servers_in_which_nothing_happens() -> None:
    assert values()["cull"] == {"enabled": False}


def test_no_budget_of_a_single_pod_holds_up_a_machine_that_must_be_emptied() -> None:
    found = values()
    assert "pdb" not in found["hub"]
    assert "pdb" not in found["proxy"]["chp"]


def test_the_example_names_every_course_of_the_example_of_the_settings() -> None:
    import tomllib

    courses = tomllib.loads((KUBERNETES.parent / "cursus-hub.toml").read_text(encoding="utf-8"))["cursus"]
    assert {course["naam"] for course in courses} | {"uitwisseling"} == values()["hub"]["services"].keys()
    assert yaml.safe_load((KUBERNETES / "voorbeeld.yaml").read_text(encoding="utf-8"))["hub"]["baseUrl"] == "/"
