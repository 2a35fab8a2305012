/** The chapters before and after this one, and the start page, if the participant has them. */

import { encodePath, siblingPath } from "./paths.js";

export const START = "start";

/**
 * Ask for a listing rather than for the chapter itself, so that one that is absent leaves no error anywhere.
 *
 * @param {import("./server.js").Server} server
 * @param {import("./paths.js").LabConfig} config
 * @param {import("./notebook.js").Chapter} chapter
 */
export async function findNeighbours(server, config, chapter) {
  const isPage = chapter.number === null; // the start page and the guides lie beside the folders of the chapters
  const top = config.treePath.split("/").slice(0, isPage ? -1 : -2).join("/");
  const { body } = await server.call("GET", `api/contents/${encodePath(top)}?content=1&type=directory`, undefined, { quiet: true });
  const names = new Set((body?.content ?? []).map((/** @type {any} */ it) => it.name));

  /** @param {string | null} name */
  const linkTo = (name) => {
    const path = name && names.has(name) ? siblingPath(config.treePath, name) : null;
    return path ? { href: `${config.baseUrl}doc/tree/${encodePath(path)}`, text: `Hoofdstuk ${String(name).replace(/^h/, "")}` } : null;
  };
  const file = `${START}.ipynb`;
  const start = names.has(file) && chapter.chapter !== START ? `${config.baseUrl}doc/tree/${encodePath(top ? `${top}/${file}` : file)}` : null;
  return { previous: linkTo(chapter.previous), next: linkTo(chapter.next), start };
}
