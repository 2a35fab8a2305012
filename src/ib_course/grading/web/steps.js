// @ts-check
/** The page of a chapter: shows how far a step is, and what came of it once it is done. */
import { names } from "./names.js";
import { token } from "./token.js";

const PAUSE = 500;
const LOST = "Even geen verbinding met de server. De stap gaat door; deze bladzijde probeert het opnieuw.";

const outcome = document.querySelector("#uitkomst");
const title = document.querySelector("#outcome-title");
const bar = /** @type {HTMLProgressElement | null} */ (document.querySelector("#far"));
const trouble = /** @type {HTMLElement | null} */ (document.querySelector(".trouble"));

/** Ask how far the step is, until it has ended: then the page as it is now tells the rest. */
async function follow() {
  try {
    const response = await fetch("job", { headers: { Accept: "application/json", "X-XSRFToken": token() } });
    const job = await response.json();
    if (!response.ok) throw new Error(String(response.status));
    if (!job.busy) return reload();
    show(job);
  } catch {
    if (trouble && trouble.hidden) {
      trouble.textContent = LOST;
      trouble.hidden = false;
    }
  }
  setTimeout(() => void follow(), PAUSE);
}

/** @param {{done: number, total: number, text: string}} job */
function show(job) {
  if (trouble) trouble.hidden = true;
  // Not each hand-in is said aloud: the bar tells those who look, the title only that another step has begun.
  if (title && !job.total && title.textContent !== job.text) title.textContent = job.text;
  if (bar && job.total) {
    bar.max = job.total;
    bar.value = job.done;
    bar.textContent = job.text;
  }
}

function reload() {
  history.replaceState(null, "", "#uitkomst");
  location.reload();
}

names();
if (outcome instanceof HTMLElement) {
  if (outcome.dataset.state === "waiting" || outcome.dataset.state === "running") void follow();
  // The screen reader reads what came of it, and the next Tab leads to the next step.
  if (location.hash === "#uitkomst") outcome.focus();
}
for (const form of document.querySelectorAll("form")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
  });
}
// Who comes back with the browser's own button may press again.
window.addEventListener("pageshow", () => document.querySelectorAll("form").forEach((form) => delete form.dataset.sent));
