"""A trainer marks: a real Jupyter server, a real browser, hostile answers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, Route, expect

from ib_course import trainer
from tests.browser.axe import violations
from tests.grading.course import REPOSITORY, SPECS, hand_out, put_hand_in, read_specs, right_value
from tests.grading.trainer_server import Desk, serve

RUN = "window.ran = true; fetch('/ran')"
HOSTILE = (
    f'<script>{RUN}</script><img src=x onerror="{RUN}"><svg onload="{RUN}"></svg>'
    f'</div></textarea><iframe srcdoc="<script>parent.{RUN}</script>"></iframe> [x](javascript:{RUN}) $$\\sum$$'
)
REFLECTION = "Toen Sam wegkeek, dacht ik eerst dat hij niet wilde.\n\nLater zag ik dat het rekenwerk te makkelijk was."
LONG = "\n\n".join(f"Alinea {number}. " + "Ik zag dat het werk te makkelijk was. " * 12 for number in range(30))


PICTURED = {
    "anna": (
        "Bij ons ging het om een jongen in groep 5. Na de tweede toets zonder groei zei zijn leerkracht in de"
        " groepsbespreking: ‘Nu is hij er een voor jou.’ Vanaf dat moment stond hij op mijn lijst.\n\nEen zorgleerling"
        " is een leerling voor wie wij samen nog niet weten wat er morgen anders moet."
    ),
    "bas": (
        "Een meisje uit groep 3 dat na de herfstvakantie niet meer naar binnen wilde. De ouders belden, en toen werd"
        " het ‘zorg’.\n\nEen zorgleerling is een kind bij wie het gewone aanbod even niet genoeg is."
    ),
}


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """What `cursus trainer beoordelen` starts in a course with three hand-ins, the first of which came late."""
    base = tmp_path_factory.mktemp("formgrader")
    course = hand_out(base)
    trainer.set_deadline(course, "h9", "2026-10-31")
    values = {spec["id"]: right_value(spec) for spec in SPECS}
    on_time = "2026-10-30 10:00:00.000000 UTC"
    put_hand_in(course, "anna", {**values, "h9-zorg": {"text": REFLECTION}, "h9-los": {"text": LONG}})
    hostile = {**values, "h9-zorg": {"text": HOSTILE}, "h9-minuten": {"text": "7200"}, "h9-spiegel": {"text": LONG}}
    put_hand_in(course, "bas", hostile, time=on_time)
    put_hand_in(course, "cem", None, time=on_time)
    with serve(course, base, base_url="/gebruiker/els/") as running:  # as on a hub
        yield running


@pytest.fixture(scope="module")
def marked(desk: Desk) -> Desk:
    """The same, once everything is marked and has its feedback."""
    trainer.autograde(desk.course, "h9", again=True)
    trainer.feedback(desk.course, "h9")
    return desk


@pytest.fixture
def watched(new_context: Callable[..., BrowserContext]) -> Iterator[BrowserContext]:
    """A visitor of whom every request and every error is known; afterwards nothing ran and nothing was fetched."""
    context = new_context()
    requests: list[str] = []
    errors: list[str] = []
    context.on("request", lambda request: requests.append(request.url))
    context.on("weberror", lambda error: errors.append(str(error.error)))
    yield context
    assert errors == []
    own = re.compile(r"http://127\.0\.0\.1:|data:|blob:|file:///.*/feedback/\w+/h9/h9\.html$")
    assert [url for url in requests if not own.match(url)] == []
    assert [url for url in requests if url.endswith("/ran")] == []


def test_a_trainer_marks_reads_comments_and_gives_feedback(desk: Desk, watched: BrowserContext) -> None:
    page = watched.new_page()
    page.goto(desk.url("ib/"))
    page.get_by_role("link", name="Ophalen, nakijken en feedback").click()
    expect(page.get_by_text("3 inleveringen nog na te kijken.")).to_be_visible()
    _do(page, "Nakijken", "3 inleveringen nagekeken van h9.")
    page.get_by_role("link", name="Inlevering 1").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Hoofdstuk 9: Een proefhoofdstuk")
    page.get_by_role("button", name="Toon naam").click()
    _step_to(page, "anna", "h9-zorg")
    expect(page.get_by_role("banner").get_by_text("te laat ingeleverd")).to_be_visible()
    _read_and_score(desk, page)
    _step_to(page, "bas", "h9-stelling")
    expect(page.get_by_role("banner").get_by_text("te laat ingeleverd")).to_have_count(0)
    assert page.evaluate("window.ran") is None
    assert page.locator("#h9-zorg .answer").text_content() == HOSTILE
    _pick_a_comment(desk, page)
    page.get_by_role("link", name="Alle inleveringen").click()
    _do(page, "Feedback geven", "Let op:")
    for student in ("anna", "bas"):
        page.goto((desk.course / "feedback" / student / "h9" / "h9.html").as_uri())
        expect(page.get_by_role("heading", level=1)).to_have_text("Hoofdstuk 9: Een proefhoofdstuk")
        assert page.evaluate("window.ran") is None
    assert page.locator("#h9-zorg .answer").text_content() == HOSTILE


def test_a_step_shows_how_far_it_is_and_then_what_came_of_it(marked: Desk, watched: BrowserContext) -> None:
    page = watched.new_page()
    told = {"state": "running", "busy": True, "done": 3, "total": 12, "text": "Nakijken: 3 van 12."}
    page.route("**/h9/job", lambda route: route.fulfill(json=told))
    held: list[object] = []
    page.goto(marked.url("ib/h9/"))
    # The page as it is while a step runs, however fast the step itself is.
    page.route(_CHAPTER, lambda route: _busy(route, held))
    page.reload()
    bar = page.get_by_role("progressbar", name="Nakijken: bezig.")
    expect(bar).to_have_attribute("max", "12")
    expect(bar).to_have_js_property("value", 3)
    page.unroute(_CHAPTER)
    page.route("**/h9/job", lambda route: route.abort())
    expect(page.get_by_role("alert")).to_have_text(re.compile("^Even geen verbinding"))
    told |= {"state": "done", "busy": False}
    page.route("**/h9/job", lambda route: route.fulfill(json=told))
    expect(page.get_by_role("progressbar")).to_have_count(0)
    assert held
    page.unroute_all()
    _do(page, "Ophalen", "van h9; in totaal")


def test_the_score_of_a_long_answer_stays_in_sight_and_a_small_screen_has_a_way_to_it(
    marked: Desk, new_context: Callable[..., BrowserContext]
) -> None:
    wide = new_context().new_page()
    wide.goto(marked.url("ib/h9/h9/h9-spiegel"))
    card = wide.locator("article.card", has_text="Alinea 29.")
    card.get_by_role("button", name="Toon alles").click()
    for text in ("Alinea 3.", "Alinea 15.", "Alinea 29."):
        card.locator(".answer").evaluate(
            "(it, text) => { const range = document.createRange(); const at = it.textContent.indexOf(text);"
            " range.setStart(it.firstChild, at); range.setEnd(it.firstChild, at + 1);"
            " scrollBy(0, range.getBoundingClientRect().top - 450); }",
            text,
        )
        expect(card.get_by_label("Score", exact=True)).to_be_in_viewport(ratio=1)
        expect(card.get_by_label("Opmerking voor de deelnemer")).to_be_in_viewport(ratio=1)
    small = new_context(viewport={"width": 320, "height": 700}).new_page()
    small.goto(marked.url("ib/h9/h9/h9-spiegel"))
    small.get_by_role("link", name="Naar de score").click()
    expect(small.locator("article.card", has_text="Alinea 29.").get_by_label("Score", exact=True)).to_be_in_viewport()


def test_the_answers_to_one_question_are_read_in_one_go(marked: Desk, watched: BrowserContext) -> None:
    page = watched.new_page()
    page.goto(marked.url("ib/"))
    page.get_by_role("link", name="Vraag spiegel").click()
    expect(page.get_by_text("Nog 2 antwoorden te lezen.")).to_be_visible()
    cards = page.locator("article.card")
    expect(cards).to_have_count(3)
    expect(cards.last.get_by_text("Niet beantwoord")).to_be_visible()
    cards.first.get_by_label("Opmerking voor de deelnemer").fill("Dank je wel.")
    page.keyboard.press("Control+Enter")
    expect(cards.first.get_by_role("status")).to_have_text(re.compile(r"^Opgeslagen om \d+\.\d\d$"))
    expect(cards.nth(1).get_by_label("Opmerking voor de deelnemer")).to_be_focused()
    expect(page.get_by_text("Nog 1 antwoord te lezen.")).to_be_visible()
    page.keyboard.press("Control+Enter")
    expect(page).to_have_url(re.compile("/formgrader/ib/$"))  # it was the last question to read
    grades = [marked.grade(student, "h9-spiegel") for student in ("anna", "bas")]
    assert {unread for _, unread, _ in grades} == {False}
    assert {comment for _, _, comment in grades} == {None, "Dank je wel."}


def test_names_stay_hidden_until_asked_for_and_unread_can_be_shown_alone(marked: Desk, watched: BrowserContext) -> None:
    page = watched.new_page()
    page.goto(marked.url("ib/h9/h9/h9-stelling"))
    expect(page.get_by_text("Nog 2 antwoorden te lezen.")).to_be_visible()
    expect(page.get_by_text("anna", exact=True)).to_be_hidden()
    page.get_by_role("button", name="Toon namen").click()
    expect(page.get_by_text("anna", exact=True)).to_be_visible()
    page.get_by_label("Alleen nog te lezen").check()
    expect(page.locator("article.card:visible")).to_have_count(2)
    page.get_by_role("button", name="Gelezen").first.click()
    expect(page.get_by_text("Nog 1 antwoord te lezen.")).to_be_visible()
    expect(page.locator("article.card:visible")).to_have_count(2)


def test_names_stay_shown_from_page_to_page_and_after_reloading(marked: Desk, watched: BrowserContext) -> None:
    page = watched.new_page()
    page.goto(marked.url("ib/h9/h9/h9-stelling"))
    page.get_by_role("button", name="Toon namen").click()
    page.get_by_role("link", name="Volgende vraag").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Vraag spiegel")
    expect(page.get_by_text("anna", exact=True)).to_be_visible()
    page.reload()
    expect(page.get_by_text("anna", exact=True)).to_be_visible()
    page.get_by_role("link", name="Hele inlevering").first.click()
    expect(page.get_by_role("button", name="Toon naam")).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".name")).to_be_visible()
    page.get_by_role("link", name="Alle inleveringen").click()
    expect(page.get_by_text("anna", exact=True)).to_be_visible()
    page.get_by_role("button", name="Toon namen").click()
    page.reload()
    expect(page.get_by_text("anna", exact=True)).to_be_hidden()


def test_participants_are_found_by_name_and_get_one(marked: Desk, watched: BrowserContext) -> None:
    page = watched.new_page()
    page.goto(marked.url("ib/deelnemers/"))
    expect(page.get_by_role("listitem")).to_have_count(3)
    page.get_by_role("link", name="cem").click()
    page.get_by_label("Voornaam").fill("Çem")
    page.get_by_label("Achternaam").fill("<b>Yıldız</b>")
    page.get_by_role("button", name="Bewaren").click()
    expect(page.get_by_text("De gegevens zijn bewaard.")).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_have_text("Çem <b>Yıldız</b>")
    page.get_by_role("link", name="Deelnemers").click()
    page.get_by_label("Zoeken op naam").fill("cem yil")
    expect(page.get_by_role("status")).to_have_text("0 deelnemers")  # the ı of Yıldız is a letter of its own
    page.get_by_label("Zoeken op naam").fill("cem y")
    expect(page.get_by_role("status")).to_have_text("1 deelnemer")
    expect(page.locator("#people > li:visible")).to_have_count(1)


def test_a_page_prints_without_buttons_and_with_what_was_written(marked: Desk, watched: BrowserContext) -> None:
    page = watched.new_page()
    page.goto(marked.url("ib/h9/h9/h9-zorg"))
    page.emulate_media(media="print")
    expect(page.get_by_role("banner")).to_be_hidden()
    expect(page.get_by_role("button")).to_have_count(0)
    for shown in (".answer", ".score", ".comment", ".rubric"):
        expect(page.locator(shown).first).to_be_visible()


def test_a_comment_is_kept_for_reuse_in_a_file_that_a_trainer_can_read(marked: Desk, watched: BrowserContext) -> None:
    page = watched.new_page()
    page.goto(marked.url("ib/h9/h9/h9-mening"))
    card, other = page.locator("article.card").first, page.locator("article.card").nth(1)
    card.get_by_label("Opmerking voor de deelnemer").fill("Neem dit mee naar je team.")
    expect(card.get_by_role("status")).to_have_text(re.compile("^Opgeslagen om"))  # which would replace what is next
    card.get_by_role("button", name="Bewaren voor hergebruik").click()
    expect(card.get_by_text("Bewaard: je vindt deze opmerking bij «Opmerking kiezen».")).to_be_visible()
    assert (marked.course / "opmerkingen.txt").read_text(encoding="utf-8").endswith("\n\nNeem dit mee naar je team.\n")
    other.get_by_role("button", name="Opmerking kiezen").click()
    page.get_by_role("button", name="Neem dit mee naar je team.").click()
    expect(other.get_by_label("Opmerking voor de deelnemer")).to_have_value("Neem dit mee naar je team.")


def test_what_is_typed_while_the_server_is_away_is_said_kept_and_saved_later(
    marked: Desk, watched: BrowserContext
) -> None:
    page = watched.new_page()
    page.goto(marked.url("ib/h9/h9/h9-model"))
    card = page.locator("article.card").first
    box = card.get_by_label("Opmerking voor de deelnemer")
    expect(box).to_be_enabled()
    page.route("**/formgrader/api/**", lambda route: route.abort())
    box.fill("Dit blijft staan.")
    expect(card.get_by_role("status")).to_have_text(re.compile("^Niet opgeslagen"))
    expect(box).to_have_value("Dit blijft staan.")
    page.unroute("**/formgrader/api/**")
    expect(card.get_by_role("status")).to_have_text(re.compile("^Opgeslagen om"), timeout=15_000)
    assert "Dit blijft staan." in {marked.grade(student, "h9-model")[2] for student in ("anna", "bas")}


def test_a_score_outside_the_points_is_refused_in_words(marked: Desk, watched: BrowserContext) -> None:
    page = watched.new_page()
    page.goto(marked.url("ib/h9/h9/h9-jaren"))
    card = page.locator("article.card").first
    card.get_by_label("Score", exact=True).fill("7")
    expect(card.get_by_role("status")).to_have_text("Geef een score van 0 tot 1,5.")
    card.get_by_label("Opmerking voor de deelnemer").fill("Die bewaren we wel.")
    expect(card.get_by_role("status")).to_have_text("Geef een score van 0 tot 1,5.")
    card.get_by_role("button", name="0", exact=True).click()
    expect(card.get_by_role("status")).to_have_text(re.compile("^Opgeslagen om"))
    assert (0.0, False, "Die bewaren we wel.") in {marked.grade(student, "h9-jaren") for student in ("anna", "bas")}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_on_any_page(
    marked: Desk, new_context: Callable[..., BrowserContext], scheme: str, width: int
) -> None:
    page = new_context(color_scheme=scheme, viewport={"width": width, "height": 900}, bypass_csp=True).new_page()
    page.goto(marked.url("ib/"))
    for path in ("ib/", "ib/h9/", "ib/deelnemers/", "ib/deelnemers/anna", "ib/onbekend/", "ib/h9/h9/h9-zorg"):
        page.goto(marked.url(path))
        page.evaluate("document.querySelectorAll('details').forEach((it) => { it.open = true; })")
        _check(page)
    _do(page.context.new_page(), "Alles opnieuw nakijken", "nagekeken van h9", at=marked.url("ib/h9/"))
    page.goto(marked.url("ib/h9/"))
    _check(page)
    page.get_by_role("link", name="Inlevering 1").click()
    expect(page.locator("textarea").first).to_be_enabled()
    _check(page)
    page.get_by_role("button", name="Opmerking kiezen").first.click()
    expect(page.get_by_role("dialog").get_by_role("listitem").first).to_be_visible()
    _check(page)


def test_every_part_of_a_page_is_reached_by_keyboard_in_the_order_of_reading(
    marked: Desk, watched: BrowserContext
) -> None:
    page = watched.new_page()
    for path in ("ib/", "ib/h9/", "ib/h9/h9/h9-zorg", "ib/deelnemers/anna"):
        page.goto(marked.url(path))
        wanted = page.evaluate(_REACHABLE)
        reached = []
        for _ in wanted:
            page.keyboard.press("Tab")
            reached.append(page.evaluate(_FOCUSED))
        assert reached == list(range(len(wanted))), path


def test_a_provisional_score_says_so_until_the_answer_was_read(marked: Desk, watched: BrowserContext) -> None:
    trainer.autograde(marked.course, "h9", again=True)
    page = watched.new_page()
    page.goto(marked.url("ib/h9/h9/h9-stelling"))
    card = page.locator("article.card").first
    state, score = card.locator(".state"), card.get_by_label("Score", exact=True)
    expect(state).to_have_text("Nog niet gelezen")
    expect(score).to_have_accessible_description("Voorlopig alle punten, alleen omdat er een antwoord staat.")
    expect(card.get_by_text("Voorlopig alle punten")).to_be_visible()
    card.get_by_role("button", name="Gelezen").click()
    expect(state).to_have_text("Gelezen")
    expect(card.get_by_text("Voorlopig")).to_have_count(0)
    card.get_by_role("button", name="0", exact=True).click()
    expect(card.get_by_text("Deze score gaf jij.")).to_be_visible()


def test_every_question_of_the_real_chapter_is_read_and_pictured(
    tmp_path: Path, watched: BrowserContext, picture: Callable[[str], Path]
) -> None:
    course = tmp_path / "cursus"
    trainer.init_course(course, notebooks=REPOSITORY / "notebooks")
    trainer.hand_out(course, "h1")
    specs = read_specs(course / "release" / "h1" / "h1.ipynb")
    values = {spec["id"]: right_value(spec) for spec in specs if spec["kind"] != "model"}
    for name, text in PICTURED.items():
        put_hand_in(course, name, {**values, "h1-zorgleerling": {"text": text}}, chapter="h1")
    trainer.autograde(course, "h1")
    page = watched.new_page()
    page.set_viewport_size({"width": 1280, "height": 860})
    with serve(course, tmp_path) as running:
        page.goto(running.url("ib/"))
        for spec in specs:
            page.goto(running.url(f"ib/h1/h1/{spec['id']}"))
            expect(page.locator("article.card")).to_have_count(len(PICTURED))
            expect(page.locator("#not-ready")).to_have_count(0)
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), spec["id"]
        page.goto(running.url("ib/h1/h1/h1-zorgleerling"))
        first = page.locator("article.card", has_text="groep 5")
        first.get_by_label("Score", exact=True).fill("1,5")
        first.get_by_label("Opmerking voor de deelnemer").fill("Je noemt het moment zelf. Wat zag de leerkracht toen?")
        expect(first.get_by_role("status")).to_have_text(re.compile(r"^Opgeslagen om"))
        first.evaluate("(it) => scrollTo(0, it.getBoundingClientRect().top + scrollY - 72)")
        page.screenshot(path=picture("beoordelen"))


def test_a_page_of_formgraders_own_leads_to_ours(marked: Desk, watched: BrowserContext) -> None:
    page = watched.new_page()
    page.goto(marked.url("manage_assignments"))
    expect(page).to_have_url(re.compile("/formgrader/ib/$"))
    page.goto(marked.url("gradebook/h9/h9"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Hoofdstuk 9: Een proefhoofdstuk")


_CHAPTER = re.compile(r"/ib/h9/(\?|$)")
_REACHABLE = """
() => [...document.querySelectorAll("a[href], button, input:not([type=hidden]), textarea, summary")]
  .filter((it) => it.checkVisibility() && !it.disabled).map((it, at) => { it.dataset.at = at; return at; })
"""
_FOCUSED = "() => Number(document.activeElement?.dataset.at ?? -1)"


def _do(page: Page, step: str, told: str, *, at: str | None = None) -> None:
    """Press the button of a step, and wait for what the page tells of it."""
    if at:
        page.goto(at)
    button = page.get_by_role("button", name=step, exact=True)
    if not button.is_visible():
        page.locator("summary", has_text=step).click()
    button.click()
    outcome = page.locator("#uitkomst")
    expect(outcome.get_by_role("heading")).to_have_text(f"{step}: klaar.")
    expect(outcome.get_by_text(told).first).to_be_visible()
    expect(outcome).to_be_focused()


def _busy(route: Route, held: list[object]) -> None:
    """Answer with the page of a chapter as it is while a step runs."""
    answer = route.fetch()
    held.append(answer)
    section = (
        '<section class="outcome" id="uitkomst" tabindex="-1" data-state="running">'
        '<h2 id="outcome-title">Nakijken: bezig.</h2>'
        '<progress id="far" aria-labelledby="outcome-title"></progress>'
        '<p class="trouble" role="alert" hidden></p></section>'
    )
    text = re.sub(r'<section class="outcome".*?</section>', "", answer.text(), flags=re.DOTALL)
    route.fulfill(response=answer, body=text.replace("</h1>", f"</h1>{section}", 1))


def _step_to(page: Page, student: str, question: str) -> None:
    """Step to the hand-in of a participant, and see that the trainer stays at the same question on the way."""
    for way in ("Vorige", "Vorige", "Volgende", "Volgende"):
        at, of = (int(number) for number in re.findall(r"\d+", page.title())[:2])
        if page.locator(".name").inner_text() == student:
            return
        if (way == "Vorige" and at == 1) or (way == "Volgende" and at == of):
            continue
        box = page.locator(f"#{question}").get_by_label("Opmerking voor de deelnemer")
        expect(box).to_be_enabled()
        box.focus()
        page.get_by_role("link", name=way).click()
        expect(page).not_to_have_title(re.compile(f"^Inlevering {at} "))
        expect(box).to_be_focused()
        expect(page.locator(f"#{question}")).to_be_in_viewport()
    expect(page.locator(".name")).to_have_text(student)


def _card(page: Page, question: str) -> Locator:
    return page.locator(f"#{question}")


def _read_and_score(desk: Desk, page: Page) -> None:
    """Read an answer, give it a score and a comment."""
    card = _card(page, "h9-zorg")
    for text in ("boek p. 14", "noemt een moment", "(richtlijn 5 tot 20)"):
        expect(card.get_by_text(text)).to_be_visible()
    assert card.locator(".answer").text_content() == REFLECTION
    card.get_by_label("Score", exact=True).fill("1,5")
    card.get_by_label("Opmerking voor de deelnemer").fill("Je kijkt twee keer: mooi.")
    expect(card.get_by_role("status")).to_have_text(re.compile(r"^Opgeslagen om"))
    expect(card.locator(".state")).to_have_text("Gelezen")
    assert desk.grade("anna", "h9-zorg") == (1.5, False, "Je kijkt twee keer: mooi.")


def _pick_a_comment(desk: Desk, page: Page) -> None:
    """Take a comment from the bank with the keyboard alone."""
    card = _card(page, "h9-zorg")
    card.get_by_role("button", name="Opmerking kiezen").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog").get_by_role("listitem").first).to_be_visible()
    page.keyboard.type("doorpraten")
    expect(page.get_by_role("dialog").get_by_role("listitem")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(card.get_by_label("Opmerking voor de deelnemer")).to_be_focused()
    expect(card.get_by_role("status")).to_have_text(re.compile(r"^Opgeslagen om"))
    score, unread, comment = desk.grade("bas", "h9-zorg")
    assert (score, unread) == (None, False)
    assert comment.startswith("Hier wil ik graag met je over doorpraten.")


def _check(page: Page) -> None:
    """Run axe on the whole page, and see that nothing sticks out of it."""
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
