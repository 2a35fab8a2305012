/** The chapters before and after this one, if the participant has them. */

import { encodePath, siblingPath } from "./paths.js";

/**
 * Ask for a listing rather than for the chapter itself, so that one that is absent leaves no error anywhere.
 *
 * @param {import("./server.js").Server} server
 * @param {import("./paths.js").LabConfig} config
 * @param {import("./notebook.js").Chapter} chapter
 */
export async function findNeighbours(server, config, chapter) {
  const found = { previous: null, next: null };
  if (!chapter.previous && !chapter.next) return found;
  const top = config.treePath.split("/").slice(0, -2).join("/");
  const { body } = await server.call("GET", `api/contents/${encodePath(top)}?content=1&type=directory`, undefined, { quiet: true });
  const folders = new Set((body?.content ?? []).filter((/** @type {any} */ it) => it.type === "directory").map((/** @type {any} */ it) => it.name));

  /** @param {string | null} name */
  const linkTo = (name) => {
    const path = name && folders.has(name) ? siblingPath(config.treePath, name) : null;
    return path ? { href: `${config.baseUrl}doc/tree/${encodePath(path)}`, text: `Hoofdstuk ${String(name).replace(/^h/, "")}` } : null;
  };
  return { previous: linkTo(chapter.previous), next: linkTo(chapter.next) };
}
