// @ts-check
/** A very long answer is folded to a height that can be looked over; a button shows all of it. */

/** @param {ParentNode} place */
export function foldLong(place) {
  for (const answer of /** @type {NodeListOf<HTMLElement>} */ (place.querySelectorAll(".answer[data-long]"))) fold(answer);
}

/** @param {HTMLElement} answer */
function fold(answer) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "unfold";
  const words = new Intl.NumberFormat("nl").format(Number(answer.dataset.long));
  const apply = (/** @type {boolean} */ folded) => {
    answer.classList.toggle("folded", folded);
    button.setAttribute("aria-expanded", String(!folded));
    button.textContent = folded ? `Toon alles (${words} woorden)` : "Toon minder";
  };
  apply(true);
  button.addEventListener("click", () => {
    const folded = answer.classList.contains("folded");
    apply(!folded);
    // Whoever folds it from far below would else be somewhere in the answers after it.
    if (!folded) answer.closest("article")?.scrollIntoView({ block: "start" });
  });
  answer.after(button);
}
