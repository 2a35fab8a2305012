/** Follows how far the server is, and goes on when it is there. What the hub says of it is English: it is not shown. */

const opening = /** @type {HTMLElement} */ (document.getElementById("openen"));
const meter = /** @type {HTMLProgressElement} */ (document.getElementById("meter"));
const message = /** @type {HTMLElement} */ (document.getElementById("bericht"));
const failed = /** @type {HTMLElement} */ (document.getElementById("mislukt"));

/** Seconds after which it is said that waiting is all right. */
const LONG = 15;

const events = new EventSource(opening.dataset.progress ?? "");
const patience = setTimeout(() => {
  message.textContent = "Het is drukker dan anders. Nog even geduld, je hoeft niets te doen.";
}, LONG * 1000);

events.addEventListener("message", ({ data }) => {
  const { progress, ready, failed: broken } = JSON.parse(data);
  if (typeof progress === "number") meter.value = progress;
  if (ready) {
    events.close();
    location.reload(); // the hub leads on from here
  } else if (broken) {
    events.close();
    clearTimeout(patience);
    opening.hidden = true;
    failed.hidden = false;
    const again = /** @type {HTMLAnchorElement} */ (document.getElementById("opnieuw"));
    const next = new URLSearchParams(location.search).get("next");
    if (next) again.search = `?${new URLSearchParams({ next })}`;
    again.focus();
  }
});
