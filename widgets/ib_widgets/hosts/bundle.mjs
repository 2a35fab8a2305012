/**
 * Bundles the course view into a prebuilt JupyterLab extension, unminified: `node widgets/ib_widgets/hosts/bundle.mjs`.
 * The widgets must have been bundled before. A folder as argument receives the bundle instead (the tests use this).
 */

import { cp, readdir, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const target = resolve(process.argv[2] ?? join(here, "../labextensions/ib-course/static"));

/** @type {import("esbuild").BuildOptions} */
const common = { bundle: true, charset: "utf8", legalComments: "inline", logLevel: "warning", absWorkingDir: here };

await rm(target, { recursive: true, force: true });
await build({ ...common, entryPoints: ["lab/entry.js"], outfile: join(target, "remoteEntry.js"), format: "iife", target: "es2022" });
await build({
  ...common,
  entryPoints: ["lab/course.css"],
  outfile: join(target, "course.css"),
  loader: { ".woff2": "copy" },
  assetNames: "fonts/[name]",
});
for (const name of (await readdir(join(here, "../static/fonts"))).filter((file) => file.endsWith("-OFL.txt"))) {
  await cp(join(here, "../static/fonts", name), join(target, "fonts", name));
}
await cp(join(here, "../../../node_modules/marked/LICENSE"), join(target, "marked-LICENSE.txt"));
