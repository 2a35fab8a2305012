/**
 * Bundles the widgets into `ib_widgets/static/`, unminified, so that who installs the course needs no Node.
 *
 *   <name>.js, <name>.css   one widget with all that it needs, for anywidget (no font: each widget would carry it)
 *   widgets.js, ib.css      all of them, with the fonts, for hosts that mount them without a kernel
 *   fonts/                  the fonts and their licences
 *
 * `node widgets/bundle.mjs [folder]` writes elsewhere, which is how the tests compare.
 */

import { cp, mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const HERE = join(dirname(fileURLToPath(import.meta.url)), "ib_widgets");
const MODULES = join(HERE, "..", "..", "node_modules");
const target = resolve(process.argv[2] ?? join(HERE, "static"));

const files = (await readdir(HERE)).sort();
/** A widget is a module with a stylesheet of the same name. */
const names = files.filter((name) => name.endsWith(".js") && files.includes(name.replace(/js$/, "css"))).map((name) => name.slice(0, -3));

/** @param {string[]} sheets */
const sheet = (sheets) => ({ contents: sheets.map((name) => `@import "./${name}.css";`).join("\n"), resolveDir: HERE, loader: /** @type {const} */ ("css") });

/** @type {import("esbuild").BuildOptions} */
const options = {
  bundle: true,
  absWorkingDir: HERE,
  nodePaths: [MODULES],
  charset: "utf8",
  format: "esm",
  target: "es2022",
  legalComments: "none",
  loader: { ".woff2": "file" },
  assetNames: "fonts/[name]",
  logLevel: "warning",
};

await rm(target, { recursive: true, force: true });
await mkdir(join(target, "fonts"), { recursive: true });
await build({ ...options, entryPoints: [...names.map((name) => `${name}.js`), "widgets.js"], outdir: target });
for (const name of names) await build({ ...options, stdin: sheet(["design", name]), outfile: join(target, `${name}.css`) });
await build({ ...options, stdin: sheet(["fonts", "design", ...names]), outfile: join(target, "ib.css") });
// A host that imports the bundle gets the types of the source.
await writeFile(join(target, "widgets.d.ts"), 'export { widgets, widgetFor } from "../widgets.js";\n');
for (const font of ["literata", "source-sans-3"]) {
  await cp(join(MODULES, "@fontsource-variable", font, "LICENSE"), join(target, "fonts", `${font}-OFL.txt`));
}
