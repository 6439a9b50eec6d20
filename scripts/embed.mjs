// Puts the loader for other people's pages beside the page: `embed.js`, the same by the name of its version, and what a
// page needs to pin that. Trunk runs this after each build.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.env.TRUNK_STAGING_DIR;
const version = /^version = "(.*)"$/m.exec(readFileSync("Cargo.toml", "utf8"))[1];

// Comments that have a line of their own, and the blanks before what is left.
const lines = readFileSync("embed/embed.js", "utf8").split("\n").map((line) => line.trim());
const loader = lines.filter((line) => line && !line.startsWith("//")).join("\n") + "\n";

const file = `embed-${version}.js`;
const integrity = `sha384-${createHash("sha384").update(loader).digest("base64")}`;
for (const name of ["embed.js", file]) writeFileSync(join(folder, name), loader);
writeFileSync(join(folder, "embed.json"), JSON.stringify({ version, file, integrity }) + "\n");
