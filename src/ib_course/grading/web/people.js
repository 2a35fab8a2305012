// @ts-check
/** The list of participants: search it. */
import { fold } from "./comments.js";

const field = /** @type {HTMLInputElement | null} */ (document.querySelector("#find"));
const people = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("#people > li"));
const found = document.querySelector("#found");
const texts = [...people].map((one) => fold(one.querySelector("a")?.textContent ?? ""));

function search() {
  const words = fold(field?.value ?? "").split(/\s+/).filter(Boolean);
  let count = 0;
  people.forEach((one, at) => {
    one.hidden = !words.every((word) => texts[at].includes(word));
    if (!one.hidden) count += 1;
  });
  if (found) found.textContent = count === 1 ? "1 deelnemer" : `${count} deelnemers`;
}

field?.addEventListener("input", search);
// Whoever comes back finds the browser's old text in the field.
if (field?.value) search();
