"""What the guide for clusters tells to do can be done: its commands, files, names and figures are right."""

from __future__ import annotations

import importlib.util
import re
import shlex
from pathlib import Path
from typing import Any

import kubernetes_validate
import pytest
import yaml
from kubespawner import KubeSpawner

from tests.kubernetes.charts import KUBERNETES, LEAST, ROOT, Manifest, containers, helm, pods, render
from tests.kubernetes.zero_to_jupyterhub import HUB_IMAGE, kind_of, values

TEXT = (KUBERNETES / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
LINES = [line for block in BLOCKS for line in block.splitlines()]
COMMANDS = [part for line in LINES for part in line.split(" | ")]

_FLAGS = {
    "docker build": {"--target", "--file", "--tag"},
    "docker push": set(),
    "kubectl apply": {"--namespace", "--filename"},
    "kubectl create": {"--namespace", "--from", "--from-file"},
    "kubectl delete": {"--namespace"},
    "kubectl exec": {"--namespace", "--stdin"},
    "kubectl rollout": {"--namespace"},
    "kubectl scale": {"--namespace", "--replicas"},
    "kubectl wait": {"--namespace", "--for", "--timeout"},
}
"""Of programs that are not here when the tests run: what they take, of all that they take."""


def _words(command: str) -> list[str]:
    """Return the words of a command, without where its input comes from or its output goes to."""
    return shlex.split(re.sub(r" [<>] [\w.-]+$", "", command))


def _of(program: str, *verbs: str) -> list[list[str]]:
    found = [_words(command) for command in COMMANDS]
    return [words for words in found if words[0] == program and (not verbs or words[1] in verbs)]


def _options(words: list[str], name: str) -> list[str]:
    return [words[at + 1] for at, word in enumerate(words) if word == name]


def test_there_are_commands_and_each_is_one_that_these_tests_know() -> None:
    assert len(COMMANDS) > 25
    for words in map(_words, COMMANDS):
        known = f"{words[0]} {words[1]}" in _FLAGS or words[0] in {"helm", "cp", "sed", "tar"}
        assert known, words


@pytest.mark.parametrize("verb", sorted(_FLAGS))
def test_every_flag_is_one_that_the_program_has(verb: str) -> None:
    found = _of(*verb.split())
    assert found
    for words in found:
        own = words[: words.index("--")] if "--" in words else words
        flags = {word.partition("=")[0] for word in own if word.startswith("--")}
        assert flags <= _FLAGS[verb], words


def test_every_flag_of_helm_is_one_that_helm_has() -> None:
    for verb in ("upgrade", "repo"):
        help_text = helm(verb, "--help").stdout
        for words in _of("helm", verb):
            for flag in (word for word in words if word.startswith("--")):
                assert re.search(rf"{flag}\b", help_text), flag


def _installed() -> list[list[str]]:
    """Return what helm installs of our own charts."""
    return [words for words in _of("helm", "upgrade") if words[4].startswith("hub/")]


@pytest.mark.parametrize("words", _installed(), ids=lambda words: words[3])
def test_what_is_installed_can_be_made(words: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert words[1:3] == ["upgrade", "--install"]
    image = ["--set", "image.name=x"] if "--reuse-values" in words else []
    given = [word for word in words[3:] if word != "--reuse-values"]
    done = helm("template", *given, *image)
    assert done.returncode == 0, done.stderr
    for manifest in filter(None, yaml.safe_load_all(done.stdout)):
        kubernetes_validate.validate(manifest, "1.33", strict=True)


def test_jupyterhub_is_of_the_version_and_with_the_values_that_these_tests_know() -> None:
    (words,) = [words for words in _of("helm", "upgrade") if words[3] == "jupyterhub"]
    assert _options(words, "--version") == [HUB_IMAGE]
    assert _options(words, "--values")[0] == "hub/kubernetes/jupyterhub.yaml"
    names = [given.partition("=")[0] for given in _options(words, "--set-file")]
    assert names
    for name in names:
        assert kind_of(name), name
    for name in (name for name in names if name.startswith("hub.extraFiles.")):
        assert name.split(".")[2] in values()["hub"]["extraFiles"], name


def test_every_value_that_the_text_names_is_there() -> None:
    named = set(re.findall(r"`((?:hub|singleuser|scheduling|proxy|ingress)\.[\w.]+)`", TEXT))
    assert len(named) > 4
    for name in named - {"hub.services", "hub.db"}:
        assert kind_of(name) is not False, name


def test_every_file_of_ours_that_a_command_names_is_there() -> None:
    found = {word for words in map(_words, COMMANDS) for word in words if word.startswith("hub/")}
    assert {"hub/kubernetes/Containerfile", "hub/kubernetes/jupyterhub.yaml"} <= found
    for name in found:
        assert (ROOT / name).exists(), name


def test_every_file_of_the_reader_is_made_or_explained_first() -> None:
    for words in map(_words, COMMANDS):
        for given in _options(words, "--set-file") + _options(words, "--values"):
            file = given.rpartition("=")[2]
            if not file.startswith("hub/"):
                assert TEXT.count(f"`{file}`") or f" {file}\n" in TEXT or f"> {file}" in TEXT, file


def _there() -> set[str]:
    """Return what there is in the cluster, as kubectl names it."""
    made = [*render("uitwisseling", LEAST["uitwisseling"] | {"backup": {"enabled": True, "claim": "kopie"}})]
    made += render("cursusmap", LEAST["cursusmap"])
    made += list(
        yaml.safe_load_all((KUBERNETES / "verhuizen.yaml").read_text(encoding="utf-8").replace("NAAM", "aisha"))
    )
    made.append(yaml.safe_load((KUBERNETES / "terugzetten.yaml").read_text(encoding="utf-8")))
    return {f"{manifest['kind'].lower()}/{manifest['metadata']['name']}" for manifest in made}


def test_every_object_that_a_command_names_is_one_that_is_made() -> None:
    there = _there()
    named = set(re.findall(r"\b((?:deployment|cronjob|job|pod)/[\w-]+)", "\n".join(LINES)))
    assert len(named) >= 4
    assert named <= there
    own = KubeSpawner.pod_name_template.default_value.format(user_server="aisha")
    for words in _of("kubectl", "exec"):
        target = next(word for word in words[2:] if not word.startswith("--"))
        assert target in named | {own, "verhuizen-aisha"}


def test_the_secret_is_the_one_that_the_chart_reads() -> None:
    (words,) = [words for words in _of("kubectl", "create") if "secret" in words]
    chart: dict[str, Any] = yaml.safe_load((KUBERNETES / "uitwisseling/values.yaml").read_text(encoding="utf-8"))
    wanted = chart["database"]["urlSecret"]
    assert words[words.index("generic") + 1] == wanted["name"]
    assert f"--from-file={wanted['key']}={wanted['key']}" in words


def test_what_runs_in_a_pod_is_there() -> None:
    inside = [words[words.index("--") + 1 :] for words in _of("kubectl", "exec")]
    assert len(inside) >= 5
    modules = {name for words in inside for name in re.findall(r"python -m ([\w.]+)", " ".join(words))}
    assert modules == {"ib_exchange.moving"}
    assert all(importlib.util.find_spec(name) for name in modules)
    (template,) = pods(render("cursusmap", LEAST["cursusmap"])).values()
    mounts = {mount["mountPath"] for container in containers(template) for mount in container["volumeMounts"]}
    folders = {words[words.index("-C") + 1] for words in inside if "-C" in words}
    assert {folder for folder in folders if not folder.startswith("/home")} == {"/cursus", "/cursus/map"}
    assert "/cursus" in mounts


def test_who_moves_finds_the_volume_that_the_server_gets() -> None:
    text = (KUBERNETES / "verhuizen.yaml").read_text(encoding="utf-8")
    for name in ("aisha", "jan-de-vries-1a2b3c4d"):
        claim, pod = yaml.safe_load_all(text.replace("NAAM", name))
        for manifest in (claim, pod):
            kubernetes_validate.validate(manifest, "1.33", strict=True)
        template = KubeSpawner.pvc_name_template.default_value
        assert claim["metadata"]["name"] == template.format(user_server=name)
        assert claim["spec"]["resources"]["requests"]["storage"] == values()["singleuser"]["storage"]["capacity"]
        _is_safe(pod)


def _is_safe(pod: Manifest) -> None:
    assert pod["spec"]["automountServiceAccountToken"] is False
    assert pod["spec"]["securityContext"]["runAsNonRoot"] is True
    assert pod["spec"]["securityContext"]["fsGroup"] == values()["singleuser"]["fsGid"]
    (container,) = pod["spec"]["containers"]
    assert container["securityContext"]["readOnlyRootFilesystem"] is True
    assert container["volumeMounts"][0]["mountPath"] == values()["singleuser"]["storage"]["homeMountPath"]


def _row(begin: str) -> list[float]:
    """Return the figures of a row of the table, for 50, 200 and 1.000 participants."""
    (row,) = [line for line in TEXT.splitlines() if line.startswith(f"| {begin}")]
    cells = [cell.strip() for cell in row.strip("|").split("|")][1:4]
    return [float(re.sub(r"[^\d,]", "", cell).replace(",", ".")) for cell in cells]


@pytest.mark.parametrize(
    ("row", "each"),
    [
        ("geheugen dat pods van deelnemers zeker hebben", 128 / 1024),
        ("kernen die zij zeker hebben", 0.05),
        ("rekentijd om allemaal te starten", 3),
        ("kernen om dat in vijf minuten te doen", 3 / 300),
        ("schijf", 1),
        ("iedereen levert in dezelfde minuut in", 0.0063 / 60),
    ],
)
def test_what_is_derived_follows_from_what_was_measured(row: str, each: float) -> None:
    for people, told in zip((50, 200, 1000), _row(row), strict=True):
        digits = 2 if told < 1 else 1
        assert told == pytest.approx(people * each, abs=0.51 * 10**-digits)


def test_the_figures_of_the_table_are_those_of_the_values() -> None:
    single = values()["singleuser"]
    assert (single["memory"]["guarantee"], single["cpu"]["guarantee"], single["storage"]["capacity"]) == (
        "128M",
        0.05,
        "1Gi",
    )
    from ib_exchange.database import POOL

    replicas = _row("`replicas` van de uitwisseling")
    assert _row("verbindingen met PostgreSQL") == [count * POOL for count in replicas]
    assert values()["scheduling"]["userPlaceholder"]["replicas"] == _row("`scheduling.userPlaceholder")[0]


def test_every_setting_that_does_nothing_or_is_refused_on_a_cluster_exists() -> None:
    example = (ROOT / "hub" / "cursus-hub.toml").read_text(encoding="utf-8")
    for name in (
        "luister",
        "api_poort",
        "processen",
        "subdomeinen",
        "geheugen",
        "boektekst",
        "trainers",
        "tegelijk_starten",
    ):
        assert f"`{name}`" in TEXT
        assert re.search(rf"^#? ?{name} =", example, re.MULTILINE), name


def test_the_guide_is_dutch_without_long_dashes_and_its_paths_are_those_of_the_program() -> None:
    assert "—" not in TEXT
    from ib_hub.places import Places
    from ib_hub.settings import read_settings

    places = Places(read_settings(ROOT / "hub" / "cursus-hub.toml"))
    assert f"`{places.exchange}/`" in TEXT
    assert str(places.settings.course_folders / "ib-2026") in TEXT
    assert Path("/home/jovyan") == Path(values()["singleuser"]["storage"]["homeMountPath"])
