// Which packages are in the page's programs: not what builds or tests them, and not what only the command line needs.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname } from "node:path";

const TARGET = "wasm32-unknown-unknown";
// What Trunk builds.
const PROGRAM = "stackfit";

function cargo(...args) {
  const options = { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "inherit"] };
  return execFileSync("cargo", [...args, "--offline", "--locked"], options);
}

// The packages, sorted by name and version, each with `name`, `version`, `license`, `authors`, `repository`, its `folder`, the
// `checksum` of Cargo.lock (none for our own), and those among them that it `needs`, as `name@version`.
export function linked() {
  const metadata = JSON.parse(cargo("metadata", "--format-version", "1", "--filter-platform", TARGET));
  // A line for each: "serde v1.0.229", "stackfit v0.1.0 (/folder)", "serde v1.0.229 (*)".
  const tree = cargo("tree", "--target", TARGET, "--edges", "normal,no-proc-macro", "--prefix", "none", "--format", "{p}", "--package", PROGRAM);
  const inside = new Set([...tree.matchAll(/^(\S+) v(\S+)/gm)].map(([, name, version]) => `${name}@${version}`));
  const key = ({ name, version }) => `${name}@${version}`;
  const keys = new Map(metadata.packages.map((one) => [one.id, key(one)]));
  const sums = checksums();
  const packages = metadata.packages.filter((one) => inside.has(key(one)));
  return packages.map((one) => ({
    ...one,
    folder: dirname(one.manifest_path),
    checksum: one.source ? sums.get(key(one)) : undefined,
    needs: metadata.resolve.nodes.find(({ id }) => id === one.id).dependencies.map((id) => keys.get(id)).filter((id) => inside.has(id)),
  })).sort((one, other) => (key(one) < key(other) ? -1 : 1));
}

function checksums() {
  const entries = readFileSync("Cargo.lock", "utf8").matchAll(/^name = "(.*)"\nversion = "(.*)"\n(?:source = .*\n)?checksum = "(.*)"/gm);
  return new Map([...entries].map(([, name, version, sum]) => [`${name}@${version}`, sum]));
}
