// Puts the service worker beside the page, with the name of its build and the files that it keeps, and what browsers need to
// put the page among a device's programs. Trunk runs this after each build, after everything that changes the page.
import { cpSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2] ?? process.env.TRUNK_STAGING_DIR ?? "dist";
const page = readFileSync(join(folder, "index.html"), "utf8");
const build = /<meta (?=[^>]*name="?stackfit-build\b)[^>]*content="?([0-9a-f]+)/.exec(page)?.[1];
if (!build) {
  console.error("worker: the page does not say which build it is of; build it anew");
  process.exit(1);
}
// Other catalogues need the network anyway.
const files = readdirSync(folder).filter((name) => /^(first|pieces|second|third|evidence)-[0-9a-f]{8,}\.\w+$/.test(name));
// Comments that have a line of their own, and the blanks before what is left.
const lines = readFileSync("worker/worker.js", "utf8").split("\n").map((line) => line.trim());
const worker = lines.filter((line) => line && !line.startsWith("//")).join("\n");
const written = worker.replace('"this-build"', JSON.stringify(build)).replace("FILES = []", `FILES = ${JSON.stringify(files)}`);
writeFileSync(join(folder, "worker.js"), written + "\n");
for (const name of ["manifest.webmanifest", "icon.svg", "icon-192.png", "icon-512.png", "card.png", "lost.js"]) cpSync(join("worker", name), join(folder, name));
