/** Stopping one's own server. */

const stop = /** @type {HTMLButtonElement | null} */ (document.getElementById("stop"));
const told = /** @type {HTMLElement | null} */ (document.getElementById("gestopt"));

stop?.addEventListener("click", async () => {
  stop.disabled = true;
  const done = await fetch(stop.dataset.url ?? "", { method: "DELETE", credentials: "same-origin" }).then(
    ({ ok }) => ok,
    () => false,
  );
  if (told) told.textContent = done ? "De cursus is gestopt. Je kunt haar altijd weer openen." : "Stoppen lukte niet. Probeer het zo nog eens.";
  stop.disabled = done;
});
