"""The chart of the exchange: what it makes is valid, safe, and what its values say."""

from __future__ import annotations

from typing import Any

import kubernetes_validate
import pytest

from tests.kubernetes.charts import CHART, Manifest, helm, of_kind, pods, render

IMAGE = {"image": {"name": "registry.example/cursus"}}
ALL = IMAGE | {
    "autoscaling": {"enabled": True},
    "backup": {"enabled": True, "claim": "kopie"},
    "database": {"cidr": "10.20.0.0/24"},
    "tolerations": [{"key": "cursus", "operator": "Exists"}],
    "nodeSelector": {"soort": "cursus"},
}
VERSIONS = ["1.29", "1.33", "1.37"]


@pytest.fixture(scope="module")
def everything() -> list[Manifest]:
    """All that the chart can make."""
    return render(ALL)


def test_helm_finds_nothing_wrong() -> None:
    done = helm("lint", str(CHART), "--strict", "--set", "image.name=registry.example/cursus")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("values", [IMAGE, ALL], ids=["least", "all"])
def test_every_object_is_valid_in_the_versions_of_kubernetes_that_the_chart_allows(
    values: dict[str, Any], version: str
) -> None:
    manifests = render(values, version=version)
    assert len(manifests) >= 7
    for manifest in manifests:
        kubernetes_validate.validate(manifest, version, strict=True)


def test_an_invalid_object_would_be_noticed(everything: list[Manifest]) -> None:
    (deployment,) = of_kind(everything, "Deployment")
    wrong = deployment | {"spec": deployment["spec"] | {"replica": 2}}
    with pytest.raises(kubernetes_validate.ValidationError):
        kubernetes_validate.validate(wrong, "1.33", strict=True)


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({}, "noem het image"),
        (IMAGE | {"replicas": 0}, "replicas"),
        (IMAGE | {"replica": 3}, "replica"),
        (IMAGE | {"hub": {"apiUrl": "hub:8081"}}, "apiUrl"),
        (IMAGE | {"backup": {"enabled": True}}, "noem de PersistentVolumeClaim"),
    ],
)
def test_values_that_cannot_work_are_refused(values: dict[str, Any], told: str) -> None:
    with pytest.raises(AssertionError, match=told):
        render(values)


def test_no_pod_is_root_or_changes_itself_or_talks_to_kubernetes(everything: list[Manifest]) -> None:
    assert len(pods(everything)) == 3
    for template in pods(everything).values():
        spec = template["spec"]
        assert spec["automountServiceAccountToken"] is False
        assert spec["securityContext"]["runAsNonRoot"] is True
        assert spec["securityContext"]["seccompProfile"] == {"type": "RuntimeDefault"}
        for container in spec["containers"]:
            security = container["securityContext"]
            assert security["allowPrivilegeEscalation"] is False
            assert security["readOnlyRootFilesystem"] is True
            assert security["capabilities"] == {"drop": ["ALL"]}
            assert container["resources"]["limits"]["memory"]
            assert container["resources"]["requests"].keys() == {"cpu", "memory"}


def test_no_secret_stands_in_a_manifest(everything: list[Manifest]) -> None:
    assert not of_kind(everything, "Secret")
    for template in pods(everything).values():
        for container in template["spec"]["containers"]:
            for variable in container["env"]:
                if variable["name"] in {"IB_UITWISSELING_DATABASE", "JUPYTERHUB_API_TOKEN"}:
                    assert "secretKeyRef" in variable["valueFrom"]


def test_traffic_comes_only_when_the_database_is_ready_and_never_to_nobody(everything: list[Manifest]) -> None:
    (deployment,) = of_kind(everything, "Deployment")
    (container,) = deployment["spec"]["template"]["spec"]["containers"]
    assert container["readinessProbe"]["httpGet"]["path"].endswith("/api/v1/health/ready")
    assert container["livenessProbe"]["httpGet"]["path"].endswith("/api/v1/health/live")
    assert deployment["spec"]["strategy"]["rollingUpdate"]["maxUnavailable"] == 0
    (job,) = of_kind(everything, "Job")
    assert job["metadata"]["annotations"]["helm.sh/hook"] == "pre-install,pre-upgrade"


def test_the_service_and_the_budget_choose_the_pods_of_the_deployment(everything: list[Manifest]) -> None:
    (deployment,) = of_kind(everything, "Deployment")
    labels = deployment["spec"]["template"]["metadata"]["labels"]
    (service,), (budget,) = of_kind(everything, "Service"), of_kind(everything, "PodDisruptionBudget")
    for selector in (service["spec"]["selector"], budget["spec"]["selector"]["matchLabels"]):
        assert selector.items() <= labels.items()
    # A job that migrates is no place to hand in.
    (job,) = of_kind(everything, "Job")
    assert not service["spec"]["selector"].items() <= job["spec"]["template"]["metadata"]["labels"].items()


def test_network_is_closed_but_for_who_must(everything: list[Manifest]) -> None:
    policies = {policy["metadata"]["name"]: policy["spec"] for policy in of_kind(everything, "NetworkPolicy")}
    service, database = policies["cursus-uitwisseling"], policies["cursus-uitwisseling-database"]
    asking = [peer["podSelector"]["matchLabels"] for peer in service["ingress"][0]["from"]]
    assert asking == [
        *({"app": "jupyterhub", "component": name} for name in ("proxy", "hub", "singleuser-server")),
        {"app.kubernetes.io/name": "cursusmap"},
    ]
    assert "ingress" not in database
    assert set(database["policyTypes"]) == {"Ingress", "Egress"}
    for policy in (service, database):
        reached = {port["port"] for rule in policy["egress"] for port in rule["ports"]}
        assert reached <= {53, 8081, 5432}
        assert {"ipBlock": {"cidr": "10.20.0.0/24"}} in policy["egress"][-1]["to"]


def test_one_pod_has_no_budget_that_would_hold_up_a_node() -> None:
    assert not of_kind(render(IMAGE | {"replicas": 1}), "PodDisruptionBudget")


def test_a_release_of_the_same_name_has_no_double_name() -> None:
    (deployment,) = of_kind(render(IMAGE, release="uitwisseling"), "Deployment")
    assert deployment["metadata"]["name"] == "uitwisseling"
