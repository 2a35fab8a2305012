// @ts-check
/** Names are hidden at first: an answer is read before one knows whose it is. What was chosen holds in this tab. */
export function names() {
  const button = document.querySelector("#names");
  const apply = (/** @type {boolean} */ on) => {
    if (button instanceof HTMLElement) button.textContent = `${on ? "Verberg" : "Toon"} ${button.dataset.of ?? "namen"}`;
    for (const name of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".name"))) name.hidden = !on;
  };
  apply(sessionStorage.getItem("ib-names") === "on");
  button?.addEventListener("click", () => {
    const on = sessionStorage.getItem("ib-names") !== "on";
    sessionStorage.setItem("ib-names", on ? "on" : "off");
    apply(on);
  });
}
