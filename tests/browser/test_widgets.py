"""The widgets in a real browser, mounted over a host in memory (`pages/widgets.html`)."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.axe import violations

PAGE = "widgets.html"
MOUNTED = ".ib"

Open = Callable[..., Page]


def question(page: Page, name: str) -> Locator:
    return page.locator(f'[data-ib-id="h1-{name}"]')


def status_of(page: Page, name: str) -> Locator:
    return question(page, name).locator(".ib-stand")


def saved_values(page: Page, name: str) -> list[Any]:
    return list(page.evaluate("name => (host.dossier[name] ?? []).map((it) => it.value)", f"h1-{name}"))


def drafts(page: Page) -> list[Any]:
    return list(page.evaluate("Object.keys(localStorage).map((key) => JSON.parse(localStorage[key]).value)"))


def fill_everything(page: Page) -> None:
    """Bring every widget in a state that shows all it can show."""
    question(page, "zorgleerling").get_by_role("textbox").fill("Een kind van wie wij nog iets moeten leren.")
    expect(question(page, "zorgleerling").get_by_text("Vergelijk met wat anderen noemen")).to_be_visible()
    minutes = question(page, "minuten")
    minutes.get_by_role("textbox").fill("3")
    minutes.get_by_role("button", name="Controleer").click()
    expect(minutes.get_by_text("Nog niet goed.")).to_be_visible()
    question(page, "voorspelling").get_by_role("textbox").fill("12")
    question(page, "voorspelling").get_by_role("button", name="Leg vast").click()
    form = question(page, "vorm")
    form.get_by_role("radio").first.check()
    form.get_by_role("button", name="Controleer").click()
    expect(form.get_by_text("Goed.", exact=True)).to_be_visible()
    question(page, "gewoon").get_by_role("slider").fill("80")
    question(page, "wetten").get_by_role("button", name="Controleer").click()
    page.evaluate("for (const it of document.querySelectorAll('details')) it.open = true")
    page.evaluate(
        """() => {
          const time = new Date().toISOString();
          const answer = {revision: "x", value: {text: "Iets anders"}, share: "trainer", time, writer: "w"};
          const textarea = document.querySelector('[data-ib-id="h1-spiegel"] textarea');
          textarea.value += " Meer.";
          textarea.dispatchEvent(new Event("input"));
          host.models.get("h1-spiegel").deliver({type: "answer", answer});
        }"""
    )
    expect(question(page, "spiegel").get_by_role("group", name="Tekst uit een ander venster")).to_be_visible()
    page.evaluate("host.behaviour.save = 'full'")
    question(page, "signalen").get_by_role("checkbox").first.check()
    expect(status_of(page, "signalen")).to_contain_text("De schijf is vol.")


# ── For everyone ─────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_untouched_or_in_full_use(open_page: Open, theme: str, width: int) -> None:
    page = open_page(f"thema={theme}", width=width)
    expect(question(page, "inleveren").get_by_role("button", name="Lever in")).to_be_visible()
    assert violations(page) == []
    fill_everything(page)
    assert violations(page) == []
    page.evaluate("host.behaviour.save = 'ok'")
    question(page, "inleveren").get_by_role("button", name="Lever in").click()
    expect(question(page, "inleveren").get_by_text(re.compile("code 3f9a1c2e"))).to_be_visible()
    assert violations(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_without_a_word_of_the_host_the_system_decides_on_light_or_dark(open_page: Open, scheme: str) -> None:
    page = open_page("alleen=h1-zorgleerling", color_scheme=scheme)
    ground = question(page, "zorgleerling").evaluate("element => getComputedStyle(element).backgroundColor")
    red = int(re.findall(r"\d+", ground)[0])
    assert (red > 200) == (scheme == "light")


@pytest.mark.parametrize(("attribute", "light"), [("true", True), ("false", False)])
def test_the_theme_of_jupyterlab_wins_over_the_system(open_page: Open, attribute: str, light: bool) -> None:  # noqa: FBT001
    page = open_page("alleen=h1-zorgleerling", color_scheme="dark" if light else "light")
    page.evaluate("value => document.body.dataset.jpThemeLight = value", attribute)
    ground = question(page, "zorgleerling").evaluate("element => getComputedStyle(element).backgroundColor")
    assert (int(re.findall(r"\d+", ground)[0]) > 200) == light


def test_nothing_sticks_out_at_320_pixels_also_with_wide_letter_spacing(open_page: Open) -> None:
    page = open_page("", width=320)
    fill_everything(page)
    overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(overflow) == 0
    # The text spacing of WCAG 1.4.12.
    page.add_style_tag(
        content="* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }"
    )
    assert page.evaluate(overflow) == 0


def test_prompt_title_and_field_belong_together(open_page: Open) -> None:
    page = open_page()
    text = question(page, "zorgleerling").get_by_role("textbox")
    expect(text).to_have_accessible_name("Reflectie Wat is een zorgleerling?")
    expect(text).to_have_accessible_description(re.compile("^Neem een kind in gedachten.*richtlijn 80–150$"))
    number = question(page, "minuten").get_by_role("textbox")
    expect(number).to_have_accessible_name("Rekenvraag Veertig leerlingen, drie uur Jouw antwoord")
    expect(number).to_have_accessible_description(re.compile("Een klas van 40 leerlingen.*minuten"))
    expect(number).to_have_attribute("inputmode", "decimal")
    group = question(page, "vorm").get_by_role("group", name=re.compile("Welke vorm herken je.*Kies één antwoord"))
    expect(group).to_have_accessible_description(re.compile("één doel aan de hele groep"))
    expect(question(page, "gewoon").get_by_role("slider")).to_have_accessible_name("Stelling Waar staat jullie school?")
    expect(question(page, "spiegel").get_by_role("heading")).to_have_text(
        "Spiegel aan jouw praktijkDe voldoende die een juf weggaf"
    )
    for section in page.locator(".ib-vraag").all():
        expect(section).to_have_attribute("lang", "nl")
        expect(section.get_by_role("heading", level=3)).to_have_count(1)


def test_focus_is_always_visible_also_in_high_contrast(open_page: Open) -> None:
    for media in ({}, {"forced_colors": "active"}):
        page = open_page("alleen=h1-zorgleerling,h1-minuten,h1-vorm,h1-gewoon,h1-wetten", **media)
        seen = 0
        page.locator("h1").click()
        for _ in range(60):
            page.keyboard.press("Tab")
            outline = page.evaluate(
                """() => { const it = document.activeElement.closest('.ib') && document.activeElement;
                if (!it) return null; const style = getComputedStyle(it);
                return [style.outlineStyle, parseFloat(style.outlineWidth)]; }"""
            )
            if outline is None:
                continue
            seen += 1
            assert outline[0] != "none", page.evaluate("document.activeElement.outerHTML")
            assert outline[1] >= 2
        assert seen > 15
        page.close()


def test_who_wants_no_motion_gets_none(open_page: Open) -> None:
    page = open_page(reduced_motion="reduce")
    moving = page.evaluate(
        """[...document.querySelectorAll('.ib, .ib *')].filter((it) => {
        const {transitionDuration, animationName} = getComputedStyle(it);
        return parseFloat(transitionDuration) || animationName !== 'none'; }).length"""
    )
    assert moving == 0


def test_what_a_screen_reader_hears_of_saving_is_not_each_keystroke(open_page: Open) -> None:
    page = open_page("alleen=h1-zorgleerling")
    page.evaluate(
        """() => { window.heard = []; const region = document.querySelector('.ib > [role=status]');
        const listen = new MutationObserver(() => heard.push(region.textContent));
        listen.observe(region, {childList: true, characterData: true, subtree: true}); }"""
    )
    page.keyboard.press("Tab")
    question(page, "zorgleerling").get_by_role("textbox").press_sequentially(
        "Een zin van ruim dertig letters.", delay=5
    )
    expect(question(page, "zorgleerling").locator(".ib-stand")).to_contain_text("Opgeslagen")
    heard = page.evaluate("heard")
    assert len(heard) == 1
    assert heard[0].startswith("Opgeslagen")


def test_on_paper_the_whole_text_stands_and_the_buttons_do_not(open_page: Open) -> None:
    page = open_page("alleen=h1-zorgleerling", width=500)
    text = "\n".join(f"Regel {n} van een lang verhaal dat op papier geheel te lezen moet zijn." for n in range(60))
    box = question(page, "zorgleerling").get_by_role("textbox")
    box.fill(text)
    page.emulate_media(media="print")
    copy = question(page, "zorgleerling").locator(".ib-kopie")
    expect(box).to_be_hidden()
    expect(copy).to_be_visible()
    assert copy.inner_text().rstrip("\u200b\n") == text
    assert copy.evaluate("element => element.scrollHeight <= element.clientHeight + 1")
    expect(question(page, "zorgleerling").get_by_role("button")).to_have_count(0)


def test_a_text_area_grows_with_its_text(open_page: Open) -> None:
    page = open_page("alleen=h1-zorgleerling")
    box = question(page, "zorgleerling").get_by_role("textbox")
    before = box.evaluate("element => element.clientHeight")
    box.fill("regel\n" * 40)
    assert box.evaluate("element => element.scrollHeight <= element.clientHeight + 1")
    assert box.evaluate("element => element.clientHeight") > before


# ── Nothing is lost ──────────────────────────────────────────────────────────────────────────────────


def test_a_keystroke_is_in_the_browser_before_it_is_sent_and_leaves_it_when_acknowledged(open_page: Open) -> None:
    page = open_page("alleen=h1-zorgleerling")
    box = question(page, "zorgleerling").get_by_role("textbox")
    box.press_sequentially("Een")
    assert drafts(page) == [{"text": "Een"}]
    assert saved_values(page, "zorgleerling") == []
    expect(status_of(page, "zorgleerling")).to_have_text("Opgeslagen op 4 november 2026 om 14.04")
    assert saved_values(page, "zorgleerling") == [{"text": "Een"}]
    assert drafts(page) == []


@pytest.mark.parametrize("fate", ["offline", "full", "readonly", "session", "error"])
def test_what_cannot_be_saved_is_said_kept_over_a_reload_and_sent_again(open_page: Open, fate: str) -> None:
    page = open_page("alleen=h1-zorgleerling")
    page.evaluate("fate => host.behaviour.save = fate", fate)
    section = question(page, "zorgleerling")
    section.get_by_role("textbox").fill("Dit mag niet weg.")
    expect(section.locator('.ib-stand[data-toon="bad"]')).to_contain_text("veilig in deze browser")
    assert drafts(page) == [{"text": "Dit mag niet weg."}]
    page.reload()
    expect(section.get_by_role("textbox")).to_have_value("Dit mag niet weg.")
    expect(section.locator('.ib-stand[data-toon="good"]')).to_be_visible()
    assert saved_values(page, "zorgleerling") == [{"text": "Dit mag niet weg."}]
    assert drafts(page) == []


def test_the_connection_that_comes_back_saves_at_once(open_page: Open) -> None:
    page = open_page("alleen=h1-zorgleerling")
    page.evaluate("host.behaviour.save = 'offline'")
    section = question(page, "zorgleerling")
    section.get_by_role("textbox").fill("Onderweg.")
    expect(
        section.get_by_text("Geen verbinding: je tekst staat veilig in deze browser", exact=True).first
    ).to_be_visible()
    page.evaluate("host.behaviour.save = 'ok'; dispatchEvent(new Event('online'))")
    expect(section.locator('.ib-stand[data-toon="good"]')).to_be_visible()
    nonces = page.evaluate("host.log.filter((it) => it.type === 'save').map((it) => it.nonce)")
    assert len(set(nonces)) == 1


def test_leaving_the_page_sends_what_is_not_saved_yet(open_page: Open) -> None:
    page = open_page("alleen=h1-zorgleerling")
    question(page, "zorgleerling").get_by_role("textbox").press_sequentially("Half")
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide'))")
    assert page.evaluate("host.log.map((it) => it.value.text)") == ["Half"]


REFUSED = (
    "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('refused', 'SecurityError'); } });"
)


def test_a_browser_that_refuses_storage_still_saves_and_says_what_is_at_stake(open_page: Open) -> None:
    page = open_page("alleen=h1-zorgleerling", before=REFUSED)
    section = question(page, "zorgleerling")
    section.get_by_role("textbox").fill("Zonder opslag.")
    expect(section.locator('.ib-stand[data-toon="good"]')).to_be_visible()
    page.evaluate("host.behaviour.save = 'offline'")
    section.get_by_role("textbox").fill("Zonder opslag en verbinding.")
    status = section.locator('.ib-stand[data-toon="bad"]')
    expect(status).to_contain_text("Laat dit venster open")
    expect(status).not_to_contain_text("veilig")
    assert page.evaluate("!dispatchEvent(new Event('beforeunload', {cancelable: true}))"), "the browser asks first"


def deliver(page: Page, name: str, text: str, revision: str = "s-elders") -> None:
    page.evaluate(
        """([id, text, revision]) => { const time = new Date().toISOString();
        const answer = {revision, value: {text}, share: "trainer", time, writer: "elders"};
        host.models.get(id).deliver({type: "answer", answer}); }""",
        [f"h1-{name}", text, revision],
    )


def test_an_answer_from_elsewhere_waits_until_the_hand_has_left_the_field(open_page: Open) -> None:
    page = open_page("alleen=h1-spiegel")
    box = question(page, "spiegel").get_by_role("textbox")
    before = box.input_value()
    box.focus()
    box.evaluate("element => element.setSelectionRange(5, 5)")
    deliver(page, "spiegel", "Elders geschreven.")
    expect(box).to_have_value(before)
    assert box.evaluate("element => [element.selectionStart, document.activeElement === element]") == [5, True]
    box.blur()
    expect(box).to_have_value("Elders geschreven.")
    deliver(page, "spiegel", "Elders geschreven.")
    expect(question(page, "spiegel").get_by_role("group", name="Tekst uit een ander venster")).to_be_hidden()


@pytest.mark.parametrize(
    ("choice", "result"),
    [
        ("Houd wat in het veld staat", "Hier geschreven."),
        ("Neem deze tekst", "Elders geschreven."),
        ("Zet ze onder elkaar", "Hier geschreven.\n\nElders geschreven."),
    ],
)
def test_two_windows_that_wrote_something_else_are_both_kept_until_the_choice(
    open_page: Open, choice: str, result: str
) -> None:
    page = open_page("alleen=h1-spiegel")
    section = question(page, "spiegel")
    box = section.get_by_role("textbox")
    box.fill("Hier geschreven.")
    deliver(page, "spiegel", "Elders geschreven.")
    notice = section.get_by_role("group", name="Tekst uit een ander venster")
    expect(notice.get_by_text("Elders geschreven.")).to_be_visible()
    expect(box).to_have_value("Hier geschreven.")
    notice.get_by_role("button", name=choice).focus()
    page.keyboard.press("Enter")
    expect(notice).to_be_hidden()
    expect(box).to_have_value(result)
    expect(box).to_be_focused()
    expect(section.locator('.ib-stand[data-toon="good"]')).to_be_visible()
    assert saved_values(page, "spiegel")[-1] == {"text": result}


def test_the_notice_follows_the_other_window_without_losing_the_focus(open_page: Open) -> None:
    page = open_page("alleen=h1-spiegel")
    section = question(page, "spiegel")
    section.get_by_role("textbox").fill("Hier geschreven.")
    deliver(page, "spiegel", "Elders", revision="s-elders-1")
    take = section.get_by_role("button", name="Neem deze tekst")
    take.focus()
    deliver(page, "spiegel", "Elders geschreven.", revision="s-elders-2")
    expect(section.locator(".ib-ander blockquote")).to_have_text("Elders geschreven.")
    expect(take).to_be_focused()
    page.keyboard.press("Enter")
    expect(section.get_by_role("textbox")).to_have_value("Elders geschreven.")


def test_taking_a_widget_down_saves_and_leaves_nothing_listening(open_page: Open) -> None:
    page = open_page("alleen=h1-zorgleerling")
    question(page, "zorgleerling").get_by_role("textbox").press_sequentially("Weg")
    page.evaluate("host.models.get('h1-zorgleerling').close()")
    assert page.evaluate("host.log.map((it) => it.value.text)") == ["Weg"]
    page.evaluate("dispatchEvent(new Event('online')); document.dispatchEvent(new Event('visibilitychange'))")
    assert page.evaluate("host.log.length") == 1


# ── Markup is never taken from anyone ────────────────────────────────────────────────────────────────


def test_what_a_person_wrote_is_shown_as_text(open_page: Open) -> None:
    page = open_page("alleen=h1-spiegel")
    evil = "<img src=x onerror='window.owned=1'><script>window.owned=1</script>"
    page.evaluate(
        """(evil) => { const model = host.models.get("h1-spiegel");
        model.set("feedback", {score: 0.5, max_score: 1, comment: evil, time: null});
        model.set("previous", {revision: "p", round: evil, value: {text: evil}, share: "trainer", time: ""});
        const scenarios = [{name: evil, summary: evil}];
        model.deliver({type: "related", id: "h1-differentiatie", answer: {value: {scenarios}}}); }""",
        evil,
    )
    section = question(page, "spiegel")
    expect(section.locator(".ib-feedback-tekst")).to_have_text(evil)
    expect(section.locator(".ib-score")).to_have_text("0,5 van 1 punt")
    expect(section.locator(".ib-vorig blockquote")).to_have_text(evil)
    expect(section.locator("option", has_text="onerror")).to_have_count(1)
    expect(section.locator("img, script")).to_have_count(0)
    assert page.evaluate("window.owned") is None


MARKUP = """
<p onclick="owned=1">Een <em class="ib-x" style="color:red">woord</em>
<a href="javascript:owned=1">a</a> <a href=" JaVaScript:owned=1">b</a> <a href="data:text/html,x">c</a>
<a href="#h1-x">d</a> <a href="h2.ipynb">e</a></p>
<img src=x onerror="owned=1"><script>owned=1</script><style>*{}</style><iframe src="/"></iframe>
<form><b>vet</b></form><svg><script>owned=1</script></svg>
"""


def test_of_a_specification_only_the_compilers_own_markup_is_shown(open_page: Open) -> None:
    page = open_page("alleen=h1-zorgleerling")
    shown = page.evaluate(
        """async (html) => {
          const { setMarkup } = await import("/widgets/ib_widgets/common/markup.js");
          const target = document.createElement("div");
          setMarkup(target, html);
          return target.innerHTML.replace(/\\s+/g, " ").trim();
        }""",
        MARKUP,
    )
    links = '<a>a</a> <a>b</a> <a>c</a> <a href="#h1-x">d</a> <a href="h2.ipynb">e</a>'
    assert shown == f'<p>Een <em class="ib-x">woord</em> {links}</p> vet'
    assert page.evaluate("window.owned") is None


# ── Each kind of question, by keyboard alone ─────────────────────────────────────────────────────────


def tab_to(page: Page, target: Locator) -> None:
    """Press Tab until the target has the focus."""
    for _ in range(60):
        if target.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    pytest.fail("Tab does not reach it")


def test_reflectie_by_keyboard(open_page: Open) -> None:
    page = open_page("alleen=h1-zorgleerling")
    section = question(page, "zorgleerling")
    compare = section.get_by_text("Vergelijk met wat anderen noemen")
    expect(compare).to_be_hidden()
    tab_to(page, section.get_by_role("textbox"))
    page.keyboard.type("Een kind dat mij iets leert.")
    expect(section.get_by_text("6 woorden · richtlijn 80–150")).to_be_visible()
    expect(compare).to_be_visible()
    tab_to(page, section.get_by_label("Wie leest dit?"))
    page.keyboard.press("ArrowDown")
    expect(section.get_by_text("Dit antwoord blijft in je eigen map")).to_be_visible()
    expect(section.get_by_text("geen punten")).to_be_visible()
    tab_to(page, section.locator("summary", has_text="Waar let je trainer op?"))
    page.keyboard.press("Enter")
    expect(section.get_by_text("beschrijft een concreet moment")).to_be_visible()
    expect(section.locator("input[type=checkbox]")).to_have_count(0)
    expect(section.locator('.ib-stand[data-toon="good"]')).to_be_visible()
    assert page.evaluate("host.dossier['h1-zorgleerling'].at(-1).share") == "prive"


def test_points_to_compare_with_go_away_when_the_answer_is_taken_back(open_page: Open) -> None:
    page = open_page("alleen=h1-zorgleerling")
    section = question(page, "zorgleerling")
    section.get_by_role("textbox").fill("Iets.")
    expect(section.get_by_text("Vergelijk met wat anderen noemen")).to_be_visible()
    section.get_by_role("textbox").fill(" ")
    expect(section.get_by_text("Vergelijk met wat anderen noemen")).to_be_hidden()


def test_a_kept_scenario_is_cited_where_the_caret_is(open_page: Open) -> None:
    page = open_page("alleen=h1-spiegel")
    section = question(page, "spiegel")
    box = section.get_by_role("textbox")
    box.fill("Kijk:  Tja.")
    box.evaluate("element => element.setSelectionRange(6, 6)")
    cite = section.get_by_role("button", name="Haal aan in je tekst")
    cite.focus()
    page.keyboard.press("Enter")
    expect(box).to_have_value("Kijk: Scenario «Onze groep 5» (27 leerlingen, 45 minuten: 1,7 minuut per leerling) Tja.")
    expect(box).to_be_focused()
    page.keyboard.press("Control+z")
    expect(box).to_have_value("Kijk:  Tja.")


def test_feedback_and_last_years_answer_stand_beside_the_answer_where_there_is_room(open_page: Open) -> None:
    page = open_page("alleen=h1-spiegel&breed")
    section = question(page, "spiegel")
    expect(section.get_by_text(re.compile("schreef je$"))).to_be_visible()
    field, side = section.get_by_role("textbox").bounding_box(), section.locator(".ib-feedback").bounding_box()
    assert field
    assert side
    assert side["x"] >= field["x"] + field["width"]
    page.set_viewport_size({"width": 320, "height": 900})
    field, side = section.get_by_role("textbox").bounding_box(), section.locator(".ib-feedback").bounding_box()
    assert field
    assert side
    assert side["y"] >= field["y"] + field["height"]


def test_rekenvraag_by_keyboard(open_page: Open) -> None:
    page = open_page("alleen=h1-minuten")
    section = question(page, "minuten")
    tab_to(page, section.get_by_role("textbox"))
    page.keyboard.press("Enter")
    expect(section.get_by_text("Vul eerst een getal in.")).to_be_visible()
    page.keyboard.type("veel")
    page.keyboard.press("Enter")
    expect(section.get_by_text("Dit kan ik niet lezen.")).to_be_visible()
    expect(section.get_by_text("Laat de uitleg zien")).to_have_count(0)
    page.keyboard.press("Control+a")
    page.keyboard.type("7")
    expect(section.get_by_text("Dit kan ik niet lezen.")).to_have_count(0)
    page.keyboard.press("Enter")
    expect(section.get_by_text("Nog niet goed.")).to_be_visible()
    expect(section.get_by_text("niet omgerekend")).to_be_visible()
    expect(section.get_by_text("180 minuten gedeeld")).to_be_hidden()
    explain = section.locator("summary", has_text="Laat de uitleg zien")
    tab_to(page, explain)
    page.keyboard.press("Enter")
    expect(section.get_by_text("180 minuten gedeeld")).to_be_visible()
    section.get_by_role("textbox").focus()
    page.keyboard.press("Control+a")
    page.keyboard.type("4,5")
    tab_to(page, section.get_by_role("button", name="Controleer"))
    page.keyboard.press("Space")
    expect(section.get_by_text("Goed.", exact=True)).to_be_visible()
    expect(section.get_by_text("Gelezen als 4,5 minuten.")).to_be_visible()
    expect(section.get_by_text("180 minuten gedeeld")).to_be_visible()
    assert saved_values(page, "minuten")[-1] == {"text": "4,5"}


def test_a_short_question_explains_sharing_to_who_comes_near_it_or_chose_otherwise(open_page: Open) -> None:
    page = open_page("alleen=h1-minuten")
    meaning = question(page, "minuten").locator(".ib-delen-uitleg")
    choice = question(page, "minuten").get_by_label("Wie leest dit?")
    assert meaning.evaluate("element => element.clientWidth") == 1
    expect(choice).to_have_accessible_description("Je trainer leest dit antwoord nadat je hebt ingeleverd.")
    choice.focus()
    assert meaning.evaluate("element => element.clientWidth") > 100
    choice.select_option("Alleen ik")
    choice.blur()
    assert meaning.evaluate("element => element.clientWidth") > 100


def test_a_verdict_that_comes_after_the_answer_changed_is_not_shown(open_page: Open) -> None:
    page = open_page("alleen=h1-minuten")
    page.evaluate("host.behaviour.delay = 300")
    section = question(page, "minuten")
    section.get_by_role("textbox").fill("4,5")
    section.get_by_role("button", name="Controleer").click()
    section.get_by_role("textbox").fill("9")
    expect(section.locator('.ib-stand[data-toon="good"]')).to_be_visible()
    expect(section.get_by_text("Goed.", exact=True)).to_have_count(0)


def test_a_check_that_fails_says_so(open_page: Open) -> None:
    page = open_page("alleen=h1-minuten")
    page.evaluate("host.behaviour.check = 'error'")
    section = question(page, "minuten")
    section.get_by_role("textbox").fill("4,5")
    section.get_by_role("button", name="Controleer").click()
    expect(section.get_by_text("Er ging iets mis")).to_be_visible()


def test_a_prediction_is_kept_and_confirmed_without_a_verdict(open_page: Open) -> None:
    page = open_page("alleen=h1-voorspelling")
    section = question(page, "voorspelling")
    expect(section.get_by_role("heading", name="Voorspelling")).to_be_visible()
    tab_to(page, section.get_by_role("textbox"))
    page.keyboard.type("12")
    page.keyboard.press("Enter")
    expect(section.get_by_text("Je schatting staat: 12 minuten.")).to_be_visible()
    assert page.evaluate("host.log.map((it) => it.type)") == ["save"]
    expect(section.get_by_role("button", name="Controleer")).to_have_count(0)


def test_keuze_by_keyboard(open_page: Open) -> None:
    page = open_page("alleen=h1-vorm")
    section = question(page, "vorm")
    radios = section.get_by_role("radio")
    tab_to(page, radios.first)
    page.keyboard.press("ArrowDown")
    expect(radios.nth(1)).to_be_checked()
    tab_to(page, section.get_by_role("button", name="Controleer"))
    page.keyboard.press("Enter")
    expect(section.get_by_text("Nog niet goed.")).to_be_visible()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("ArrowUp")
    expect(section.get_by_text("Nog niet goed.")).to_have_count(0)
    expect(section.locator('.ib-stand[data-toon="good"]')).to_be_visible()
    assert saved_values(page, "vorm")[-1] == {"choice": ["a"]}


def test_a_choice_of_several_by_keyboard(open_page: Open) -> None:
    page = open_page("alleen=h1-signalen")
    section = question(page, "signalen")
    boxes = section.get_by_role("checkbox")
    for n in (0, 3):
        tab_to(page, boxes.nth(n))
        page.keyboard.press("Space")
    expect(section.locator('.ib-stand[data-toon="good"]')).to_be_visible()
    assert saved_values(page, "signalen")[-1] == {"choice": ["a", "d"]}
    expect(section.get_by_role("button", name="Controleer")).to_have_count(0)


def test_stelling_by_keyboard(open_page: Open) -> None:
    page = open_page("alleen=h1-gewoon")
    section = question(page, "gewoon")
    slider = section.get_by_role("slider")
    expect(slider).to_have_attribute("aria-valuetext", "nog niet gekozen")
    expect(section.get_by_text("Nog niet gekozen.")).to_be_visible()
    tab_to(page, slider)
    for _ in range(30):
        page.keyboard.press("ArrowRight")
    expect(slider).to_have_attribute("aria-valuetext", "duidelijk naar «Verschil is de maat, het onderwijs buigt mee»")
    page.keyboard.press("Home")
    expect(slider).to_have_attribute("aria-valuetext", "helemaal bij «Gewoon is de maat, speciaal de uitzondering»")
    tab_to(page, section.get_by_label("Waarom daar?"))
    page.keyboard.type("Dat zag ik dinsdag.")
    expect(section.get_by_text("Vergelijk met wat anderen noemen")).to_be_visible()
    expect(section.locator('.ib-stand[data-toon="good"]')).to_be_visible()
    assert saved_values(page, "gewoon")[-1] == {"position": 0, "text": "Dat zag ik dinsdag."}


def test_the_middle_is_no_answer_until_it_is_chosen(open_page: Open) -> None:
    page = open_page("alleen=h1-gewoon")
    section = question(page, "gewoon")
    tab_to(page, section.get_by_role("slider"))
    page.keyboard.press("Tab")
    assert page.evaluate("host.log.length") == 0
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Space")
    expect(section.get_by_text("Jij staat in het midden.")).to_be_visible()


def order_of(section: Locator) -> list[str]:
    return section.locator(".ib-rij-tekst").all_inner_texts()


def test_volgorde_by_keyboard(open_page: Open) -> None:
    page = open_page("alleen=h1-wetten")
    section = question(page, "wetten")
    down = section.get_by_role("button", name="Omlaag: De Wet passend onderwijs")
    tab_to(page, down)
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(down).to_be_focused()
    expect(section.get_by_text("De Wet passend onderwijs: nu plaats 3 van 4.")).to_be_attached()
    page.keyboard.press("Alt+ArrowDown")
    expect(down).to_be_focused()
    assert order_of(section)[3] == "De Wet passend onderwijs"
    expect(down).to_have_attribute("aria-disabled", "true")
    page.keyboard.press("Enter")
    expect(section.get_by_text("Dit staat al onderaan.")).to_be_attached()
    tab_to(page, section.get_by_role("button", name="Controleer"))
    page.keyboard.press("Enter")
    expect(section.get_by_text("Nog niet goed.")).to_be_visible()
    up = section.get_by_role("button", name="Omhoog: Onderwijs en Opvoeding van Scheepstra")
    up.focus()
    page.keyboard.press("Enter")
    expect(up).to_be_focused()
    section.get_by_role("button", name="Controleer").press("Enter")
    expect(section.get_by_text("Goed.", exact=True)).to_be_visible()
    expect(section.locator('.ib-stand[data-toon="good"]')).to_be_visible()
    assert saved_values(page, "wetten")[-1] == {"order": ["b", "d", "c", "a"]}


def test_volgorde_by_dragging(open_page: Open) -> None:
    page = open_page("alleen=h1-wetten")
    section = question(page, "wetten")
    grip, last = section.locator(".ib-greep").first, section.locator(".ib-rij-deel").last
    last.scroll_into_view_if_needed()
    start, end = grip.bounding_box(), last.bounding_box()
    assert start
    assert end
    page.mouse.move(start["x"] + 8, start["y"] + 12)
    page.mouse.down()
    page.mouse.move(start["x"] + 8, end["y"] + end["height"], steps=25)
    page.mouse.up()
    assert order_of(section)[-1] == "De Wet passend onderwijs"
    expect(section.locator('.ib-stand[data-toon="good"]')).to_be_visible()
    assert saved_values(page, "wetten")[-1] == {"order": ["b", "c", "d", "a"]}


# ── Handing in ───────────────────────────────────────────────────────────────────────────────────────


def test_handing_in_shows_what_is_open_and_leads_there(open_page: Open) -> None:
    page = open_page("alleen=h1-zorgleerling,h1-spiegel,h1-inleveren")
    section = question(page, "inleveren")
    expect(section.get_by_text("Nog open: 1 vraag van de 2.")).to_be_visible()
    link = section.get_by_role("link", name="1.1 Wat is een zorgleerling?")
    tab_to(page, link)
    page.keyboard.press("Enter")
    expect(question(page, "zorgleerling").get_by_role("textbox")).to_be_focused()
    page.keyboard.type("Een antwoord.")
    expect(section.get_by_text("Je hebt alle vragen beantwoord.")).to_be_visible()
    expect(link).to_have_count(0)
    expect(section.get_by_text("Je trainer ziet de antwoorden die je met je trainer deelt")).to_have_count(1)
    expect(section.get_by_text("Inleveren kan tot 31 januari 2099 om 17.00.")).to_be_visible()


def test_a_long_list_of_open_questions_waits_until_it_is_asked_for(open_page: Open) -> None:
    page = open_page("alleen=h1-zorgleerling,h1-spiegel,h1-inleveren")
    section = question(page, "inleveren")
    expect(section.get_by_role("link")).to_have_count(1)
    page.evaluate(
        """() => { const one = [...host.models.values()][0];
        for (let i = 0; i < 9; i += 1) host.models.set(`meer-${i}`, { get: (name) =>
          name === 'spec' ? { ...one.get('spec'), id: `h1-meer-${i}`, title: `Vraag ${i}` } : null });
        document.dispatchEvent(new CustomEvent('ib-saved', { detail: { id: 'h1-zorgleerling' } })); }"""
    )
    asks = section.get_by_text("Welke vragen zijn dat?")
    expect(asks).to_be_visible()
    link = section.get_by_role("link", name="1.1 Vraag 8")
    expect(link).to_be_hidden()
    asks.click()
    expect(link).to_be_visible()
    question(page, "zorgleerling").get_by_role("textbox").fill("Een antwoord.")
    expect(section.get_by_text("Nog open: 9 vragen van de 11.")).to_be_visible()
    expect(link).to_be_visible()


def test_handing_in_saves_first_gives_a_receipt_and_may_be_repeated(open_page: Open) -> None:
    page = open_page("alleen=h1-zorgleerling,h1-inleveren")
    section = question(page, "inleveren")
    question(page, "zorgleerling").get_by_role("textbox").press_sequentially("Net op tijd")
    act = section.get_by_role("button", name="Lever in", exact=True)
    tab_to(page, act)
    page.keyboard.press("Enter")
    receipt = section.get_by_text(re.compile(r"Ingeleverd op 4 november 2026 om 14\.\d\d: 1 antwoord, code 3f9a1c2e\."))
    expect(receipt).to_have_count(1)
    types = page.evaluate("host.log.map((it) => it.type)")
    assert types.index("save") < types.index("handin")
    again = section.get_by_role("button", name="Lever opnieuw in")
    expect(again).to_be_focused()
    page.keyboard.press("Enter")
    expect(section.get_by_text("Eerdere keren")).to_be_visible()


def test_a_save_elsewhere_takes_no_focus_and_is_no_reason_to_speak_of_the_receipt_again(open_page: Open) -> None:
    page = open_page("alleen=h1-zorgleerling,h1-voorspelling,h1-inleveren")
    section = question(page, "inleveren")
    section.get_by_role("button", name="Lever in").click()
    expect(section.get_by_text(re.compile("code 3f9a1c2e"))).to_be_visible()
    page.evaluate(
        """() => { window.heard = 0; const region = document.querySelector('.ib-inleveren-uitslag');
        new MutationObserver(() => heard += 1).observe(region, {childList: true, subtree: true}); }"""
    )
    link = section.get_by_role("link", name="1.1 Wat is een zorgleerling?")
    question(page, "zorgleerling").get_by_role("textbox").fill("Geschreven, en meteen door.")
    link.focus()
    asked = "host.log.filter((it) => it.type === 'handin-status').length"
    before = page.evaluate(asked)
    page.wait_for_function(f"{asked} > {before}")
    expect(link).to_be_focused()
    link.blur()
    expect(link).to_have_count(0)
    expect(section.get_by_text("Nog open: 1 vraag van de 2.")).to_be_visible()
    assert page.evaluate("heard") == 0


def test_an_earlier_receipt_stands_there_without_being_spoken(open_page: Open) -> None:
    page = open_page("alleen=h1-inleveren")
    section = question(page, "inleveren")
    section.get_by_role("button", name="Lever in").click()
    expect(section.get_by_text(re.compile("code 3f9a1c2e"))).to_be_visible()
    page.evaluate("host.remount('h1-inleveren')")
    expect(section.get_by_role("button", name="Lever opnieuw in")).to_be_visible()
    expect(section.get_by_text(re.compile("code 3f9a1c2e"))).to_be_visible()
    expect(section.get_by_role("status")).to_be_empty()


def test_nothing_is_handed_in_while_something_is_not_saved(open_page: Open) -> None:
    page = open_page("alleen=h1-zorgleerling,h1-inleveren")
    page.evaluate("host.behaviour.save = 'full'")
    question(page, "zorgleerling").get_by_role("textbox").fill("Past niet meer")
    question(page, "inleveren").get_by_role("button", name="Lever in").click()
    expect(question(page, "inleveren").get_by_text("er is nog niets ingeleverd")).to_be_visible()
    assert "handin" not in page.evaluate("host.log.map((it) => it.type)")


def test_a_hand_in_that_fails_says_so_and_can_be_tried_again(open_page: Open) -> None:
    page = open_page("alleen=h1-inleveren")
    page.evaluate("host.behaviour.handin = 'full'")
    section = question(page, "inleveren")
    section.get_by_role("button", name="Lever in").click()
    expect(section.get_by_text("De schijf is vol.")).to_be_visible()
    page.evaluate("host.behaviour.handin = 'ok'")
    section.get_by_role("button", name="Lever in").click()
    expect(section.get_by_text(re.compile("code 3f9a1c2e"))).to_be_visible()


def test_alone_on_a_laptop_nothing_need_be_handed_in(open_page: Open) -> None:
    page = open_page("alleen=h1-inleveren&modus=alone")
    section = question(page, "inleveren")
    expect(section.get_by_text("Je werkt zonder trainer: er wordt niets verstuurd.")).to_be_visible()
    expect(section.get_by_text("Inleveren kan tot")).to_have_count(0)
    section.get_by_role("button", name="Leg vast").click()
    expect(section.get_by_text(re.compile("^Vastgelegd op"))).to_be_visible()


def test_with_a_kernel_as_host_handing_in_tells_where_it_is_done(open_page: Open) -> None:
    page = open_page("alleen=h1-inleveren&host=kernel")
    section = question(page, "inleveren")
    expect(section.get_by_text("Hier kun je niet inleveren.")).to_be_visible()
    expect(section.get_by_role("button")).to_have_count(0)
    assert page.evaluate("host.log.length") == 0
