"""The settings file: what is in it, and what is said of each fault, with its line."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ib_course.launcher.problem import Problem
from ib_hub.course_list import add
from ib_hub.names import ACCOUNT, account_name, suggest_account
from ib_hub.settings import read_settings

EXAMPLE = Path(__file__).resolve().parents[2] / "hub" / "cursus-hub.toml"


def _written(folder: Path, *changes: tuple[str, str]) -> Path:
    text = EXAMPLE.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path = folder / "cursus-hub.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_example_is_right_and_says_what_holds_without_it(tmp_path: Path) -> None:
    settings = read_settings(EXAMPLE)
    assert settings.courses[0].participants_group == "nbgrader-ib-2026"
    assert (settings.secure, settings.prefix, settings.kernels) == (True, "/", False)
    short = tmp_path / "kort.toml"
    short.write_text('[hub]\nadres = "https://cursus.example"\n', encoding="utf-8")
    without = read_settings(short)
    for name in ("listen", "api_port", "tls", "login", "exchange", "limits", "times", "program", "state", "homes"):
        assert getattr(without, name) == getattr(settings, name), name


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('adres = "https://cursus.voorbeeld.nl"', "", "regel 4: in [hub] ontbreekt «adres»."),
        ('luister = "127.0.0.1:8000"', "luister = 8000", "bij «luister» hoort een tekst"),
        ("api_poort = 8081", "api_poort = 80", "«api_poort» ligt tussen 1024 en 65000."),
        ("subdomeinen = false", "subdomein = false", "«subdomein» is hier geen instelling. Bedoelde je «subdomeinen»?"),
        ('soort = "pam"', 'soort = "ldap"', '«soort» kan zijn: "pam" of "oidc" of "lti".'),
        ('naam = "ib-2026"', 'naam = "IB 2026"', "«naam» heeft hoogstens 16 kleine letters"),
        ("trainers = []", 'trainers = ["Tess"]', "«trainers» «Tess»: een account heeft kleine letters"),
        ("trainers = []", "trainers = [3]", "«trainers» is een lijst van teksten"),
        ('geheugen = "1G"', 'geheugen = "veel"', "«geheugen» is een maat als"),
        ('gegevens = "/var/lib/cursus-hub"', 'gegevens = "gegevens"', "«gegevens» is een heel pad"),
        ('soort = "omgekeerde-proxy"', 'soort = "eigen"', "geef bij een eigen certificaat ook"),
        ("https://cursus.voorbeeld.nl", "http://cursus.voorbeeld.nl", "het adres moet met https beginnen"),
        ('soort = "pam"', 'soort = "oidc"', "in [aanmelden.oidc] ontbreekt «client»."),
    ],
)
def test_a_fault_is_told_with_its_line_and_what_belongs_there(tmp_path: Path, old: str, new: str, said: str) -> None:
    path = _written(tmp_path, (old, new))
    with pytest.raises(Problem) as caught:
        read_settings(path)
    told = str(caught.value)
    assert said in told
    if new:
        lines = path.read_text(encoding="utf-8").splitlines()
        number = next(at for at, line in enumerate(lines, 1) if new in line and not line.startswith("#"))
        assert f"regel {number}:" in told or "oidc" in new or "https beginnen" in said


def test_all_faults_are_told_at_once_and_text_that_is_no_toml_by_its_line(tmp_path: Path) -> None:
    path = _written(tmp_path, ("api_poort = 8081", 'api_poort = "x"'), ('"1G"', "1"), ("[tijden]", "[tijd]"))
    with pytest.raises(Problem, match="3 fouten"):
        read_settings(path)
    with pytest.raises(Problem, match="regel 8: dit is niet te lezen"):
        read_settings(_written(tmp_path, ('luister = "127.0.0.1:8000"', 'luister = "127.0.0.1')))


def test_a_course_is_added_and_nothing_else_changes(tmp_path: Path) -> None:
    path = _written(tmp_path)
    before = path.read_text(encoding="utf-8")
    add(path, "ib-2027", 'Groep "twee" & meer')
    assert path.read_text(encoding="utf-8").startswith(before.rstrip())
    assert [it.title for it in read_settings(path).courses][1] == 'Groep "twee" & meer'
    for name, said in (("ib-2027", "is er al"), ("Te Lang En Fout", "kan niet de naam")):
        with pytest.raises(Problem, match=said):
            add(path, name, "x")


@given(st.text(min_size=1, max_size=80))
def test_any_name_of_a_school_becomes_an_account_of_its_own(given_name: str) -> None:
    made = account_name(given_name)
    assert ACCOUNT.fullmatch(made)
    assert account_name(made) == made


@given(st.text(max_size=60), st.integers(0, 5))
def test_any_name_of_a_person_becomes_a_free_account(name: str, times: int) -> None:
    taken: set[str] = set()
    for _ in range(times + 1):
        made = suggest_account(name, taken)
        assert ACCOUNT.fullmatch(made)
        assert made not in taken
        taken.add(made)


def test_names_that_look_alike_are_not_the_same_account() -> None:
    alike = ["jan.de.vries@a.example", "jan-de-vries@a.example", "jan.de.vries@b.example", "jandevries"]
    assert len({account_name(name) for name in alike}) == len(alike)
    assert account_name("Jan.de.Vries@A.example") == account_name(alike[0])
    assert suggest_account("Aïsha el Amrani-Özdemir", set()) == "aisha-el-amrani-ozdemir"
