// Puts the content security policy into the page as it was built, so that no page is without one: by the settings of
// deploy.toml, and by the scripts that the page has in the end. It comes after everything else that changes index.html.
// Usage: node scripts/policy.mjs [built page] [settings]; without a folder, that of Trunk's build.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { policy, withPolicy } from "./dist/policy.mjs";
import { settings } from "./dist/settings.mjs";

const [folder = process.env.TRUNK_STAGING_DIR ?? "dist", file = "deploy.toml"] = process.argv.slice(2);
const page = join(folder, "index.html");

try {
  const { settings: chosen, problems } = settings(file, {});
  if (problems.length > 0) throw new Error(problems.join("\npolicy: "));
  const html = readFileSync(page, "utf8");
  writeFileSync(page, withPolicy(html, policy(html, chosen)));
} catch (error) {
  console.error(`policy: ${error.message}`);
  process.exit(1);
}
