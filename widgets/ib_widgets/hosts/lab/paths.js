/** Where things lie on the Jupyter server, seen from the notebook that is open. No DOM. */

/**
 * @typedef {object} LabConfig what JupyterLab's page says of itself
 * @property {string} baseUrl path of the server, with slashes around: `/` or `/user/naam/`
 * @property {string} token empty where a cookie is enough
 * @property {string} treePath path of the notebook: `h1/h1.ipynb`
 * @property {boolean} single whether this is the single-document page
 * @property {string} hubPrefix `/hub/` on a JupyterHub, else empty
 * @property {string} hubHost
 */

/**
 * Return where a hub answers for this server when it has stopped; empty where there is no hub.
 *
 * @param {LabConfig} config
 */
export function hubAddress({ hubHost, hubPrefix, baseUrl }) {
  if (!hubPrefix) return "";
  const above = hubPrefix.replace(/hub\/$/, "");
  return `${hubHost}${hubPrefix}${baseUrl.startsWith(above) ? baseUrl.slice(above.length) : baseUrl.slice(1)}`;
}

/**
 * Return where logging in leads back to this page: on a hub, which also starts the server where it has stopped, or
 * on the server itself.
 *
 * @param {LabConfig} config
 * @param {string} path of this page
 */
export function wayBack({ hubHost, hubPrefix, baseUrl }, path) {
  if (!hubPrefix) return `${baseUrl}login?next=${encodeURIComponent(path)}`;
  return `${hubHost}${hubPrefix}user-redirect/${path.startsWith(baseUrl) ? path.slice(baseUrl.length) : ""}`;
}

/**
 * Read JupyterLab's page configuration.
 *
 * @param {string | null | undefined} json content of `#jupyter-config-data`
 * @returns {LabConfig | null}
 */
export function readConfig(json) {
  if (!json) return null;
  const config = JSON.parse(json);
  return {
    baseUrl: `/${String(config.baseUrl ?? "").replace(/^\/+|\/+$/g, "")}/`.replace("//", "/"),
    token: config.token ?? "",
    treePath: decodePath(String(config.treePath ?? "").replace(/^\/+/, "")),
    single: config.mode === "single-document",
    hubPrefix: config.hubPrefix ?? "",
    hubHost: config.hubHost ?? "",
  };
}

/**
 * The server hands the path on as it stands in the address: percent-encoded, or not.
 *
 * @param {string} path
 */
function decodePath(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** @param {string} path */
export function encodePath(path) {
  return path.split("/").map(encodeURIComponent).join("/");
}

/**
 * Return `path`, seen from the folder of `from`, as a path on the server; null when it leaves the server.
 *
 * @param {string} from
 * @param {string} path
 */
export function resolvePath(from, path) {
  const parts = path.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const part of decodePath(path).split("/")) {
    if (part === "..") {
      if (!parts.length) return null;
      parts.pop();
    } else if (part && part !== ".") parts.push(part);
  }
  return parts.join("/");
}

/**
 * Return the address that a link in the text leads to: another chapter opens in the course, a file as itself.
 *
 * @param {LabConfig} config
 * @param {string} href
 * @returns {{href: string, external: boolean} | null} null when it leads nowhere
 */
export function resolveLink(config, href) {
  if (href.startsWith("#")) return { href, external: false };
  if (/^(?:https?:|mailto:)/i.test(href)) return { href, external: true };
  if (/^[a-z][a-z0-9+.-]*:/i.test(href) || href.startsWith("//")) return null;
  const [, path, rest] = /** @type {RegExpExecArray} */ (/^([^?#]*)(.*)$/s.exec(href));
  const target = resolvePath(config.treePath, path);
  if (target === null) return null;
  const view = target.endsWith(".ipynb") ? "doc/tree" : "files";
  return { href: `${config.baseUrl}${view}/${encodePath(target)}${rest}`, external: false };
}

/**
 * Return where the notebook of another chapter lies: beside this one, in a folder of its own name.
 *
 * @param {string} treePath of this chapter
 * @param {string} chapter
 */
export function siblingPath(treePath, chapter) {
  return resolvePath(treePath, treePath.includes("/") ? `../${chapter}/${chapter}.ipynb` : `${chapter}/${chapter}.ipynb`);
}
