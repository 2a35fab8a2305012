/**
 * A host in memory, for the demonstration page and the browser tests: the contract of a server, with its
 * failures on a switch.
 */

/** @typedef {import("../../../widgets/ib_widgets/common/types.js").Answer} Answer */

/** What the host does with a request: `ok`, `silent` (no reply ever), or a reason of failure. */
export const behaviour = { save: "ok", check: "ok", handin: "ok", mode: "course", delay: 0 };

/** Every message that widgets sent, in order. @type {any[]} */
export const log = [];

/** Every revision that was saved, per question. @type {Record<string, Answer[]>} */
export const dossier = {};

/** @type {Map<string, ReturnType<typeof createModel>>} */
export const models = new Map();

const FAILURES = {
  offline: "",
  session: "Je bent niet meer ingelogd. Meld je opnieuw aan in een ander tabblad.",
  full: "De schijf is vol. Maak ruimte vrij; daarna slaan we vanzelf op.",
  readonly: "In je dossier mag niet geschreven worden. Vraag het je beheerder.",
  error: "Er ging iets mis bij het opslaan.",
};

let clock = Date.UTC(2026, 10, 4, 13, 3);

/** @param {Record<string, any>} traits */
export function createModel(traits) {
  const state = { answer: null, previous: null, related: {}, feedback: null, person: "demo", host: "lab", ...traits };
  /** @type {Map<string, Set<Function>>} */
  const listeners = new Map();
  const emit = (/** @type {string} */ name, /** @type {any[]} */ ...args) => [...(listeners.get(name) ?? [])].forEach((f) => f(...args));
  const model = {
    get: (/** @type {string} */ name) => /** @type {any} */ (state)[name],
    set(/** @type {string} */ name, /** @type {any} */ value) {
      /** @type {any} */ (state)[name] = value;
      emit(`change:${name}`);
    },
    save_changes() {},
    on: (/** @type {string} */ name, /** @type {Function} */ f) => void listeners.set(name, (listeners.get(name) ?? new Set()).add(f)),
    off: (/** @type {any} */ name, /** @type {any} */ f) => void listeners.get(name)?.delete(f),
    send(/** @type {any} */ message) {
      log.push(message);
      const reply = answerTo(state.spec, message);
      if (reply) setTimeout(() => emit("msg:custom", { ...reply, nonce: message.nonce }), behaviour.delay);
    },
    deliver: (/** @type {any} */ message) => emit("msg:custom", message),
  };
  models.set(state.spec.id, model);
  return model;
}

/**
 * @param {any} spec
 * @param {any} message
 */
function answerTo(spec, message) {
  if (message.type === "save") return save(spec, message);
  if (message.type === "check") return behaviour.check === "ok" ? check(spec, message.value) : failure(behaviour.check);
  if (message.type === "handin-status") return { type: "handin-status", ...status() };
  if (message.type === "handin") return behaviour.handin === "ok" ? handIn() : failure(behaviour.handin);
  return failure("error");
}

/** @param {string} reason */
function failure(reason) {
  return reason === "silent" ? null : { type: "failed", reason, text: FAILURES[/** @type {keyof typeof FAILURES} */ (reason)] ?? "" };
}

/**
 * @param {any} spec
 * @param {any} message
 */
function save(spec, message) {
  if (behaviour.save !== "ok") return failure(behaviour.save);
  const kept = (dossier[spec.id] ??= []);
  const newest = kept.at(-1);
  clock += 60_000;
  const answer = {
    revision: `r${String(kept.length + 1).padStart(4, "0")}`,
    time: new Date(clock).toISOString(),
    value: message.value,
    share: message.share,
    writer: message.writer,
  };
  kept.push(answer);
  const conflict = newest && newest.revision !== message.base && newest.writer !== message.writer ? newest : null;
  return { type: "saved", revision: answer.revision, time: answer.time, conflict };
}

/**
 * Right is what the page put in `spec.key`; a real host keeps the key to itself.
 *
 * @param {any} spec
 * @param {any} value
 */
function check(spec, value) {
  const given = value.text ?? (value.choice ?? value.order ?? []).join();
  const explanation = "Drie uur is 180 minuten.\n180 minuten gedeeld door 40 leerlingen is 4,5 minuut.";
  if (value.text && !/\d/.test(value.text)) {
    return { type: "checked", status: "unreadable", hint: "Schrijf een getal, bijvoorbeeld 12,5.", explanation: "", read_as: "" };
  }
  const right = given === spec.key;
  const hint = right ? "" : "Nog niet. Je hebt de uren niet omgerekend naar minuten.";
  return { type: "checked", status: right ? "right" : "wrong", hint, explanation, read_as: value.text ? `${value.text} minuten` : "" };
}

/** @type {any[]} */
const receipts = [];

function status() {
  const questions = [...models.values()].flatMap((model) => {
    const { id, title, section, kind, points, share } = model.get("spec");
    if (kind === "inleveren") return [];
    return [{ id, title, section, points, answered: Boolean(dossier[id]?.length || model.get("answer")), share: dossier[id]?.at(-1)?.share ?? share }];
  });
  const course = behaviour.mode === "course";
  const deadline = course ? "2099-01-31T17:00:00+01:00" : null;
  return { mode: behaviour.mode, course: course ? "IB najaar" : null, deadline, trainer_sees: null, receipts, questions };
}

function handIn() {
  clock += 60_000;
  const receipt = {
    time: new Date(clock).toISOString(),
    sha256: "3f9a1c2e77d04b5589ab",
    answers: Object.keys(dossier).length,
    copy: "ingeleverd/h1/2026-11-04T140300.json",
    late: false,
    mode: behaviour.mode,
  };
  receipts.push(receipt);
  return { type: "handedin", ...receipt };
}
