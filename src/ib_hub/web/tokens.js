/** Times as the reader's own clock has them, and taking back a key. */

for (const time of document.querySelectorAll("time")) {
  time.textContent = new Date(time.dateTime).toLocaleString("nl-NL", { dateStyle: "medium", timeStyle: "short" });
}

const told = /** @type {HTMLElement} */ (document.getElementById("gedaan"));

for (const button of document.querySelectorAll("button.hub-intrek")) {
  button.addEventListener("click", async () => {
    const row = /** @type {HTMLTableRowElement} */ (button.closest("tr"));
    const done = await fetch(row.dataset.url ?? "", { method: "DELETE", credentials: "same-origin" }).then(
      ({ ok }) => ok,
      () => false,
    );
    told.textContent = done ? "De sleutel is ingetrokken." : "Intrekken lukte niet. Ververs de bladzijde en probeer het opnieuw.";
    if (done) row.remove();
  });
}
