// Prints what each piece of the page downloads, compressed as a web server would, and fails when one is over its budget.
// Usage: node scripts/size.mjs [folder of the built page]
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

const BUDGETS = JSON.parse(readFileSync(new URL("budgets.json", import.meta.url), "utf8"));

const dist = process.argv[2] ?? "dist";

function row(name) {
  const bytes = readFileSync(join(dist, name));
  return { name, raw: bytes.length, sent: brotliCompressSync(bytes).length };
}

function print(raw, sent, text) {
  console.log(`${String(raw).padStart(10)} ${String(sent).padStart(10)}  ${text}`);
}

function sum(rows, key) {
  return rows.reduce((total, one) => total + one[key], 0);
}

const names = statSync(dist, { throwIfNoEntry: false }) ? readdirSync(dist, { recursive: true }) : [];
// Pages to read are no part of a visit of the program.
const rows = names.filter((name) => !/^read\b/.test(name) && statSync(join(dist, name)).isFile()).map(row).sort((a, b) => b.sent - a.sent);

let failed = false;
const listed = new Set();
print("bytes", "brotli", "");
for (const [piece, { bytes, goal, what, files }] of Object.entries(BUDGETS)) {
  const own = rows.filter((one) => new RegExp(files).test(one.name));
  if (own.length === 0) {
    console.error(`size: nothing of the piece "${piece}" is in ${dist}; run make build first`);
    process.exit(1);
  }
  own.filter((one) => !listed.has(one)).forEach((one) => print(one.raw, one.sent, `  ${one.name}`));
  own.forEach((one) => listed.add(one));
  const sent = sum(own, "sent");
  const over = sent > bytes;
  failed ||= over;
  // Where the goal is not reached yet, the budget keeps what has been.
  const missing = goal && sent > goal ? `, ${sent - goal} over the goal of ${goal}` : "";
  print(sum(own, "raw"), sent, `${piece} (${what}): ${over ? "TOO LARGE" : "ok"}, budget ${bytes}${missing}`);
}
rows.filter((one) => !listed.has(one)).forEach((one) => print(one.raw, one.sent, `${one.name} (no budget)`));
process.exit(failed ? 1 : 0);
