/** Reading a notebook as a chapter, and where its links lead. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { blocksOf, chapterOf, nameOf } from "../../widgets/ib_widgets/hosts/lab/notebook.js";
import { readConfig, resolveLink, resolvePath, siblingPath } from "../../widgets/ib_widgets/hosts/lab/paths.js";
import { slugOf } from "../../widgets/ib_widgets/hosts/lab/markdown.js";
import { summarise } from "../../widgets/ib_widgets/hosts/lab/feedback.js";
import { worstTone } from "../../widgets/ib_widgets/hosts/lab/saving_state.js";

const CONFIG = { baseUrl: "/user/naam/", token: "", treePath: "cursus/h1/h1.ipynb", single: true, hubPrefix: "", hubHost: "" };

test("only a notebook of the course is a chapter", () => {
  assert.equal(chapterOf(null), null);
  assert.equal(chapterOf({ metadata: {}, cells: [] }), null);
  assert.equal(chapterOf({ metadata: { ib: { chapter: "h1" } } }), null);
  const chapter = chapterOf({ metadata: { ib: { chapter: "h1", number: 1, title: "De visie op zorg" } }, cells: [] });
  assert.ok(chapter);
  assert.equal(nameOf(chapter), "H1 De visie op zorg");
  assert.deepEqual(chapter.sections, []);
});

test("a participant sees text and questions, and never a cell of code", () => {
  const blocks = blocksOf({
    cells: [
      { cell_type: "markdown", id: "m", metadata: {}, source: ["# Kop\n", "tekst"] },
      { cell_type: "code", id: "q", metadata: { ib: { kind: "reflectie", id: "h1-q", chapter: "h1", section: "1.1" } }, source: "show({})" },
      { cell_type: "code", id: "q-antwoord", metadata: { ib: { kind: "antwoord", question: "h1-q" } }, source: "# antwoord" },
      { cell_type: "code", id: "x", metadata: {}, source: "import os" },
      { cell_type: "raw", id: "r", metadata: {}, source: "raw" },
    ],
  });
  assert.deepEqual(blocks.map(({ id, kind, source }) => [id, kind, source]), [
    ["m", "tekst", "# Kop\ntekst"],
    ["h1-q", "reflectie", ""],
  ]);
  assert.equal(blocks[1].spec?.section, "1.1");
});

test("the page's configuration is read with and without a hub's prefix", () => {
  const read = (/** @type {object} */ config) => readConfig(JSON.stringify(config));
  assert.equal(readConfig(""), null);
  assert.equal(read({ baseUrl: "/", mode: "single-document", treePath: "h1/h1.ipynb" })?.baseUrl, "/");
  const hub = read({ baseUrl: "/user/naam/", mode: "multiple-document", treePath: "h%201/h1.ipynb", hubPrefix: "/hub/" });
  assert.equal(hub?.baseUrl, "/user/naam/");
  assert.equal(hub?.treePath, "h 1/h1.ipynb");
  assert.equal(hub?.single, false);
});

for (const [href, leadsTo] of /** @type {[string, {href: string, external: boolean} | null][]} */ ([
  ["#h1-tijdlijn", { href: "#h1-tijdlijn", external: false }],
  ["https://example.org/x?y#z", { href: "https://example.org/x?y#z", external: true }],
  ["../h2/h2.ipynb#h2-2-1", { href: "/user/naam/doc/tree/cursus/h2/h2.ipynb#h2-2-1", external: false }],
  ["afbeelding 1.png", { href: "/user/naam/files/cursus/h1/afbeelding%201.png", external: false }],
  ["javascript:alert(1)", null],
  ["data:text/html,x", null],
  ["//elders.example/x", null],
  ["../../../../etc/passwd", null],
])) {
  test(`a link to ${href} leads to ${leadsTo?.href ?? "nothing"}`, () => assert.deepEqual(resolveLink(CONFIG, href), leadsTo));
}

test("a chapter lies beside this one", () => {
  assert.equal(siblingPath("h1/h1.ipynb", "h2"), "h2/h2.ipynb");
  assert.equal(siblingPath("cursus/h1/h1.ipynb", "h2"), "cursus/h2/h2.ipynb");
  assert.equal(siblingPath("start.ipynb", "h1"), "h1/h1.ipynb");
  assert.equal(resolvePath("a.ipynb", ".."), null);
});

test("a heading becomes an id that can be typed", () => {
  assert.equal(slugOf("Wat is «passend» onderwijs, één jaar later?"), "wat-is-passend-onderwijs-een-jaar-later");
});

test("feedback is new until its time has been seen, and leads to the first question that has it", () => {
  const given = (/** @type {string} */ time) => ({ score: 1, max_score: 2, comment: null, time });
  const feedback = { "h1-b": given("2026-11-03"), "h1-c": given("2026-11-05") };
  assert.deepEqual(summarise(feedback, ["h1-a", "h1-b", "h1-c"], "2026-11-04"), { first: "h1-b", newest: "2026-11-05", fresh: true });
  assert.equal(summarise(feedback, ["h1-b", "h1-c"], "2026-11-05").fresh, false);
  assert.deepEqual(summarise({}, ["h1-a"], ""), { first: null, newest: "", fresh: false });
});

test("the chapter is as well saved as its worst question", () => {
  assert.equal(worstTone([]), "good");
  assert.equal(worstTone(["rest", "good"]), "good");
  assert.equal(worstTone(["good", "busy"]), "busy");
  assert.equal(worstTone(["bad", "busy"]), "bad");
});
