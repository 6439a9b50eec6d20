// Prints what the first visit downloads, compressed as a web server would, and fails when that is over the budget.
// Usage: node scripts/size.mjs [folder of the built page]
import { readFileSync, readdirSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";

const BUDGET = 240 * 1024; // bytes of HTML, script, style and WebAssembly together
// Everything of these kinds belongs to the first visit, but for the programs that are loaded when they are wanted, and the
// loader for other people's pages. The evidence is loaded with the first result.
const FIRST = new Set([".html", ".js", ".css", ".wasm"]);
const LATER = /^((annex|reader)-.*|embed(-[0-9.]+)?\.js)$/;

const dist = process.argv[2] ?? "dist";

function row(name) {
  const bytes = readFileSync(join(dist, name));
  return { name, raw: bytes.length, sent: brotliCompressSync(bytes).length };
}

function print({ name, raw, sent }) {
  console.log(`${String(raw).padStart(10)} ${String(sent).padStart(10)}  ${name}`);
}

function sum(rows, key) {
  return rows.reduce((total, one) => total + one[key], 0);
}

const names = statSync(dist, { throwIfNoEntry: false }) ? readdirSync(dist, { recursive: true }) : [];
const rows = names.filter((name) => statSync(join(dist, name)).isFile()).map(row).sort((a, b) => b.sent - a.sent);
const isFirst = (one) => FIRST.has(extname(one.name)) && !LATER.test(one.name);
const first = rows.filter(isFirst);
const later = rows.filter((one) => !isFirst(one));

if (!first.some((one) => extname(one.name) === ".wasm")) {
  console.error(`size: there is no .wasm file in ${dist}; run make build first`);
  process.exit(1);
}

print({ name: "of the first download", raw: "bytes", sent: "brotli" });
first.forEach(print);
print({ name: "total", raw: sum(first, "raw"), sent: sum(first, "sent") });
later.forEach((one) => print({ ...one, name: `${one.name} (loaded later)` }));

const spent = sum(first, "sent");
const over = spent > BUDGET;
console.log(`budget for HTML, script, style and WebAssembly: ${spent} of ${BUDGET} bytes, ${over ? "TOO LARGE" : "ok"}`);
process.exit(over ? 1 : 0);
