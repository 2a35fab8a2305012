/**
 * What JupyterLab loads: a module federation container, as every prebuilt extension is one.
 *
 * JupyterLab's page waits for the `init` of each extension before it loads the rest of itself. In the
 * single-document page of a chapter we draw the chapter meanwhile, and let that wait go on: what is not
 * loaded cannot be slow, interrupt in English, or take a keystroke. In every other page JupyterLab goes on
 * at once, and we add nothing to it.
 */

import { openCourse } from "./course.js";
import { readConfig } from "./paths.js";

/** @returns {Promise<boolean>} whether this page shows a chapter */
async function takeOver() {
  const config = readConfig(document.getElementById("jupyter-config-data")?.textContent);
  if (!config?.single || !config.treePath.endsWith(".ipynb")) return false;
  return openCourse(config, loadStyle());
}

/** @returns {Promise<void>} */
function loadStyle() {
  const script = document.currentScript ?? document.querySelector('script[src*="/ib-course/"]');
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL("course.css", script instanceof HTMLScriptElement ? script.src : location.href).href;
  return new Promise((resolve) => {
    // Without its stylesheet a chapter is plain, but readable.
    link.onload = link.onerror = () => resolve();
    document.head.append(link);
  });
}

const taken = takeOver().catch((error) => {
  console.error(error);
  // A chapter that stands there, though something in it failed, must not get JupyterLab's windows on top.
  return document.querySelector(".ib-cursus") !== null;
});

/**
 * JupyterLab starts at the window's `load`. That may be over by the time that we know the page is not ours;
 * then what waits for it must not wait for ever.
 */
function catchUpWithLoad() {
  if (document.readyState !== "complete") return;
  const listen = globalThis.addEventListener;
  globalThis.addEventListener = (/** @type {string} */ type, /** @type {any} */ listener, /** @type {any} */ options) => {
    if (type === "load" && typeof listener === "function") queueMicrotask(() => listener(new Event("load")));
    else listen.call(globalThis, type, listener, options);
  };
}

/** @type {any} */
const page = globalThis;
page._JUPYTERLAB ??= {};
page._JUPYTERLAB["ib-course"] = {
  init: () => taken.then((ours) => (ours ? new Promise(() => {}) : catchUpWithLoad())),
  get: async () => () => [],
};
