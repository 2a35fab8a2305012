"""The chart of a course: one pod with the trainers' pages, on a volume that outlives it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from ib_hub.course_folders import Wanted
from ib_hub.names import COURSE
from tests.kubernetes.charts import ALL, KUBERNETES, LEAST, Manifest, of_kind, render

CHART = "cursusmap"


@pytest.fixture(scope="module")
def everything() -> list[Manifest]:
    """All that the chart can make."""
    return render(CHART, ALL[CHART])


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"image": {"name": "x"}}, "noem de cursus"),
        ({"course": "ib-2026"}, "noem het image"),
        (LEAST[CHART] | {"course": "IB 2026"}, "course"),
        (LEAST[CHART] | {"course": "ib-"}, "course"),
        (LEAST[CHART] | {"storage": {"size": "veel"}}, "storage"),
        (LEAST[CHART] | {"exchange": "uitwisseling"}, "exchange"),
        (LEAST[CHART] | {"hub": {"baseUrl": "/cursus"}}, "baseUrl"),
    ],
)
def test_values_that_cannot_work_are_refused(values: dict[str, Any], told: str) -> None:
    with pytest.raises(AssertionError, match=told):
        render(CHART, values)


def test_a_course_name_of_the_chart_is_one_of_the_settings() -> None:
    schema = json.loads((KUBERNETES / CHART / "values.schema.json").read_text(encoding="utf-8"))
    assert "{0,14}" in schema["properties"]["course"]["pattern"]
    for name in ("a", "ib-2026", "a" * 16):
        assert COURSE.fullmatch(name)
        render(CHART, LEAST[CHART] | {"course": name})


def test_two_pods_never_write_in_one_gradebook(everything: list[Manifest]) -> None:
    (deployment,) = of_kind(everything, "Deployment")
    assert deployment["spec"]["replicas"] == 1
    assert deployment["spec"]["strategy"] == {"type": "Recreate"}
    # Nor does a budget hold up a machine that must be emptied.
    assert not of_kind(everything, "PodDisruptionBudget")


def test_marks_outlive_the_release(everything: list[Manifest]) -> None:
    (claim,) = of_kind(everything, "PersistentVolumeClaim")
    assert claim["metadata"]["annotations"] == {"helm.sh/resource-policy": "keep"}
    assert claim["spec"]["accessModes"] == ["ReadWriteOnce"]
    assert claim["spec"]["storageClassName"] == "snel"
    (least,) = of_kind(render(CHART, LEAST[CHART]), "PersistentVolumeClaim")
    assert "storageClassName" not in least["spec"]


def test_the_folder_is_asked_for_in_the_words_of_the_program_that_makes_it(everything: list[Manifest]) -> None:
    (deployment,) = of_kind(everything, "Deployment")
    (first,) = deployment["spec"]["template"]["spec"]["initContainers"]
    (wanted,) = [json.loads(it["value"]) for it in first["env"] if it["name"] == "WANTED"]
    assert Wanted(**wanted) == Wanted(
        folder="/cursus/map",
        course="ib-2026",
        exchange="",
        service="http://uitwisseling/cursus/services/uitwisseling",
    )


def test_only_the_proxy_and_the_hub_reach_it_and_it_reaches_only_the_hub_and_the_exchange(
    everything: list[Manifest],
) -> None:
    (policy,) = of_kind(everything, "NetworkPolicy")
    asking = [peer["podSelector"]["matchLabels"]["component"] for peer in policy["spec"]["ingress"][0]["from"]]
    assert asking == ["proxy", "hub"]
    names, hub, exchange = policy["spec"]["egress"]
    assert {port["port"] for port in names["ports"]} == {53}
    assert hub["to"] == [{"podSelector": {"matchLabels": {"app": "jupyterhub", "component": "hub"}}}]
    (service,) = of_kind(render("uitwisseling", LEAST["uitwisseling"]), "Deployment")
    chosen = exchange["to"][0]["podSelector"]["matchLabels"]
    assert chosen.items() <= service["spec"]["template"]["metadata"]["labels"].items()


def test_its_token_is_the_one_that_the_hub_made_for_this_course(everything: list[Manifest]) -> None:
    (deployment,) = of_kind(everything, "Deployment")
    (container,) = deployment["spec"]["template"]["spec"]["containers"]
    found = {it["name"]: it for it in container["env"]}
    token = found["JUPYTERHUB_API_TOKEN"]["valueFrom"]["secretKeyRef"]
    assert token == {"name": "hub", "key": "hub.services.ib-2026.apiToken"}
    assert found["JUPYTERHUB_SERVICE_PREFIX"]["value"] == "/cursus/services/ib-2026/"
    assert found["JUPYTERHUB_API_URL"]["value"] == "http://hub:8081/cursus/hub/api"
    assert json.loads(found["JUPYTERHUB_OAUTH_ACCESS_SCOPES"]["value"]) == [
        "access:services",
        "access:services!service=ib-2026",
    ]
