"""Both charts: what they make is valid and safe, whatever the values."""

from __future__ import annotations

import json
from typing import Any

import kubernetes_validate
import pytest
import yaml

from tests.kubernetes.charts import ALL, KUBERNETES, LEAST, Manifest, containers, helm, of_kind, pods, render

CHARTS = sorted(LEAST)
VERSIONS = ["1.29", "1.33", "1.37"]


@pytest.fixture(scope="module", params=CHARTS)
def everything(request: pytest.FixtureRequest) -> list[Manifest]:
    """All that a chart can make."""
    return render(request.param, ALL[request.param])


@pytest.mark.parametrize("values", [LEAST, ALL], ids=["least", "all"])
@pytest.mark.parametrize("chart", CHARTS)
def test_helm_finds_nothing_wrong(chart: str, values: dict[str, Any]) -> None:
    done = helm("lint", str(KUBERNETES / chart), "--strict", "--values", "-", told=json.dumps(values[chart]))
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("values", [LEAST, ALL], ids=["least", "all"])
@pytest.mark.parametrize("chart", CHARTS)
def test_every_object_is_valid_in_the_versions_of_kubernetes_that_the_chart_allows(
    chart: str, values: dict[str, Any], version: str
) -> None:
    manifests = render(chart, values[chart], version=version)
    assert len(manifests) >= 4
    for manifest in manifests:
        kubernetes_validate.validate(manifest, version, strict=True)


def test_an_invalid_object_would_be_noticed(everything: list[Manifest]) -> None:
    (deployment,) = of_kind(everything, "Deployment")
    wrong = deployment | {"spec": deployment["spec"] | {"replica": 2}}
    with pytest.raises(kubernetes_validate.ValidationError):
        kubernetes_validate.validate(wrong, "1.33", strict=True)


def test_no_pod_is_root_or_changes_itself_or_talks_to_kubernetes(everything: list[Manifest]) -> None:
    assert pods(everything)
    for template in pods(everything).values():
        spec = template["spec"]
        assert spec["automountServiceAccountToken"] is False
        assert spec["enableServiceLinks"] is False
        assert spec["securityContext"]["runAsNonRoot"] is True
        assert spec["securityContext"]["runAsUser"] == 1000
        assert spec["securityContext"]["seccompProfile"] == {"type": "RuntimeDefault"}
        assert not {"hostNetwork", "hostPID", "hostIPC"} & spec.keys()
        assert not [volume for volume in spec["volumes"] if "hostPath" in volume]
        for container in containers(template):
            assert container["securityContext"] == {
                "allowPrivilegeEscalation": False,
                "readOnlyRootFilesystem": True,
                "capabilities": {"drop": ["ALL"]},
            }
            assert "/tmp" in {mount["mountPath"] for mount in container["volumeMounts"]}  # noqa: S108 - of a pod


def test_every_container_asks_for_what_it_needs_and_has_a_limit(everything: list[Manifest]) -> None:
    for template in pods(everything).values():
        for container in containers(template):
            assert container["resources"].keys() == {"requests", "limits"}
            for of in container["resources"].values():
                assert of.keys() == {"cpu", "memory"}


def test_a_secret_comes_from_a_secret_and_stands_in_no_manifest(everything: list[Manifest]) -> None:
    assert not of_kind(everything, "Secret")
    assert not of_kind(everything, "ConfigMap")
    for template in pods(everything).values():
        for container in containers(template):
            for variable in container["env"]:
                name = variable["name"]
                if name.endswith(("TOKEN", "DATABASE", "PASSWORD", "SECRET")):
                    assert variable.keys() == {"name", "valueFrom"}, name
                    assert variable["valueFrom"]["secretKeyRef"]["name"]


@pytest.mark.parametrize("chart", CHARTS)
@pytest.mark.parametrize("where", [("hub", "token"), ("database", "url"), ("hub", "apiToken")], ids=".".join)
def test_there_is_no_value_for_a_secret(chart: str, where: tuple[str, str]) -> None:
    with pytest.raises(AssertionError, match="not allowed"):
        render(chart, LEAST[chart] | {where[0]: {where[1]: "geheim"}})


def test_every_pod_is_chosen_by_a_network_policy_for_both_ways(everything: list[Manifest]) -> None:
    policies = [policy["spec"] for policy in of_kind(everything, "NetworkPolicy")]
    for name, template in pods(everything).items():
        chosen = [policy for policy in policies if _chooses(policy["podSelector"], template["metadata"]["labels"])]
        assert len(chosen) == 1, name
        assert set(chosen[0]["policyTypes"]) == {"Ingress", "Egress"}


def test_no_pod_reaches_the_internet(everything: list[Manifest]) -> None:
    for policy in of_kind(everything, "NetworkPolicy"):
        for rule in policy["spec"]["egress"]:
            assert rule["to"], "an open rule"
            assert {port["port"] for port in rule["ports"]} <= {53, 8081, 8000, 5432}


def test_every_service_finds_its_pods_and_their_port(everything: list[Manifest]) -> None:
    (deployment,) = of_kind(everything, "Deployment")
    template = deployment["spec"]["template"]
    (service,) = of_kind(everything, "Service")
    assert service["spec"]["selector"].items() <= template["metadata"]["labels"].items()
    assert deployment["spec"]["selector"]["matchLabels"].items() <= template["metadata"]["labels"].items()
    names = {port["name"] for container in template["spec"]["containers"] for port in container["ports"]}
    assert {port["targetPort"] for port in service["spec"]["ports"]} <= names


@pytest.mark.parametrize("chart", CHARTS)
def test_every_value_of_a_chart_has_a_place_in_its_schema(chart: str) -> None:
    folder = KUBERNETES / chart
    values = yaml.safe_load((folder / "values.yaml").read_text(encoding="utf-8"))
    schema = json.loads((folder / "values.schema.json").read_text(encoding="utf-8"))
    assert values.keys() == schema["properties"].keys() - {"global"}
    with pytest.raises(AssertionError, match="not allowed"):
        render(chart, LEAST[chart] | {"onbekend": 1})


def _chooses(selector: Manifest, labels: dict[str, str]) -> bool:
    """Tell whether a selector chooses a pod with these labels."""
    exact = selector.get("matchLabels", {}).items() <= labels.items()
    return exact and all(
        labels.get(rule["key"]) in rule["values"] for rule in selector.get("matchExpressions", []) if rule["operator"]
    )
