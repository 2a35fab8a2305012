/** Progress counts what the marker counts: the same vectors are judged by `ib_course.questions` in Python. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { countProgress, isAnswered } from "../../widgets/ib_widgets/hosts/progress.js";

/** @type {{kind: string, value: unknown, answered: boolean}[]} */
const VECTORS = JSON.parse(readFileSync(new URL("answered.json", import.meta.url), "utf8"));

test("what counts as an answer is the same in the browser as for the marker", () => {
  for (const { kind, value, answered } of VECTORS) {
    assert.equal(isAnswered({ kind }, value), answered, `${kind} ${JSON.stringify(value)}`);
  }
});

test("progress is counted per section, over questions only", () => {
  const specs = /** @type {any[]} */ ([
    { kind: "reflectie", id: "a", section: "1.1" },
    { kind: "keuze", id: "b", section: "1.1" },
    { kind: "reflectie", id: "c", section: "1.2" },
    { kind: "inleveren", id: "d", section: "1.2" },
  ]);
  /** @type {Record<string, unknown>} */
  const values = { a: { text: "ja" }, b: { choice: [] } };
  const { all, sections } = countProgress(specs, (id) => values[id]);
  assert.deepEqual(all, { answered: 1, total: 3 });
  assert.deepEqual([...sections], [["1.1", { answered: 1, total: 2 }], ["1.2", { answered: 0, total: 1 }]]);
});
