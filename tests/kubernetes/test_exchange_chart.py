"""The chart of the exchange: replicas that are ready before they are asked, and that only who must may ask."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.kubernetes.charts import ALL, LEAST, Manifest, of_kind, render

CHART = "uitwisseling"
IMAGE = LEAST[CHART]


@pytest.fixture(scope="module")
def everything() -> list[Manifest]:
    """All that the chart can make."""
    return render(CHART, ALL[CHART])


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({}, "noem het image"),
        (IMAGE | {"replicas": 0}, "replicas"),
        (IMAGE | {"hub": {"url": "hub:8081"}}, "hub/url|hub.url"),
        (IMAGE | {"backup": {"enabled": True}}, "noem de PersistentVolumeClaim"),
        (IMAGE | {"courses": ["IB 2026"]}, "courses"),
        (IMAGE | {"courses": ["ib-"]}, "courses"),
    ],
)
def test_values_that_cannot_work_are_refused(values: dict[str, Any], told: str) -> None:
    with pytest.raises(AssertionError, match=told):
        render(CHART, values)


def test_traffic_comes_only_when_the_database_is_ready_and_never_to_nobody(everything: list[Manifest]) -> None:
    (deployment,) = of_kind(everything, "Deployment")
    (container,) = deployment["spec"]["template"]["spec"]["containers"]
    assert container["readinessProbe"]["httpGet"]["path"].endswith("/api/v1/health/ready")
    assert container["livenessProbe"]["httpGet"]["path"].endswith("/api/v1/health/live")
    assert deployment["spec"]["strategy"]["rollingUpdate"]["maxUnavailable"] == 0
    (job,) = of_kind(everything, "Job")
    assert job["metadata"]["annotations"]["helm.sh/hook"] == "pre-install,pre-upgrade"


def test_a_pod_may_finish_what_it_is_doing(everything: list[Manifest]) -> None:
    from ib_exchange.serving import DRAIN_SECONDS

    (deployment,) = of_kind(everything, "Deployment")
    spec = deployment["spec"]["template"]["spec"]
    (container,) = spec["containers"]
    _, before = container["lifecycle"]["preStop"]["exec"]["command"]
    assert spec["terminationGracePeriodSeconds"] >= DRAIN_SECONDS + int(before)


def test_the_budget_chooses_the_pods_of_the_deployment_and_the_service_no_other(everything: list[Manifest]) -> None:
    (deployment,) = of_kind(everything, "Deployment")
    labels = deployment["spec"]["template"]["metadata"]["labels"]
    (service,), (budget,) = of_kind(everything, "Service"), of_kind(everything, "PodDisruptionBudget")
    assert budget["spec"]["selector"]["matchLabels"].items() <= labels.items()
    # A job that migrates is no place to hand in.
    (job,) = of_kind(everything, "Job")
    assert not service["spec"]["selector"].items() <= job["spec"]["template"]["metadata"]["labels"].items()


def test_network_is_closed_but_for_who_must(everything: list[Manifest]) -> None:
    policies = {policy["metadata"]["name"]: policy["spec"] for policy in of_kind(everything, "NetworkPolicy")}
    service, database = policies["uitwisseling"], policies["uitwisseling-database"]
    asking = [peer["podSelector"]["matchLabels"] for peer in service["ingress"][0]["from"]]
    assert asking == [
        {"app": "jupyterhub", "component": "proxy"},
        {"app": "jupyterhub", "component": "hub"},
        {"app": "jupyterhub", "component": "singleuser-server"},
        {"app.kubernetes.io/name": "cursusmap"},
    ]
    assert "ingress" not in database
    for policy in (service, database):
        assert policy["egress"][-1]["to"] == [{"ipBlock": {"cidr": "10.20.0.0/24"}}]


def test_the_trainers_pages_of_each_course_may_collect_for_their_own_course_only(everything: list[Manifest]) -> None:
    (deployment,) = of_kind(everything, "Deployment")
    (container,) = deployment["spec"]["template"]["spec"]["containers"]
    (known,) = [it["value"] for it in container["env"] if it["name"] == "IB_UITWISSELING_DIENSTEN"]
    assert json.loads(known) == {"ib-2026": ["formgrade-ib-2026"], "ib-2027": ["formgrade-ib-2027"]}


def test_one_pod_has_no_budget_that_would_hold_up_a_node() -> None:
    assert not of_kind(render(CHART, IMAGE | {"replicas": 1}), "PodDisruptionBudget")


def test_with_an_autoscaler_nothing_else_sets_the_number_of_pods(everything: list[Manifest]) -> None:
    (deployment,), (scaler,) = of_kind(everything, "Deployment"), of_kind(everything, "HorizontalPodAutoscaler")
    assert "replicas" not in deployment["spec"]
    assert (scaler["spec"]["minReplicas"], scaler["spec"]["maxReplicas"]) == (2, 6)
    assert scaler["spec"]["scaleTargetRef"]["name"] == deployment["metadata"]["name"]
