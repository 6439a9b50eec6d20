// Lists everything that is in the page, by name, version, licence and checksum, in the form of CycloneDX 1.6:
// node scripts/supply/sbom.mjs > sbom.cdx.json
import { linked } from "./linked.mjs";

const packages = linked();
const [page] = packages.filter((one) => one.name === "stackfit");
// Our own packages are on no registry, where others may have their names.
const registered = ({ name, version }) => `pkg:cargo/${name}@${version}`;
const reference = (one) => (one.source ? registered(one) : `stackfit/${one.name}@${one.version}`);
const references = new Map(packages.map((one) => [`${one.name}@${one.version}`, reference(one)]));

function component(one) {
  return {
    type: one === page ? "application" : "library",
    "bom-ref": reference(one),
    name: one.name,
    version: one.version,
    ...(one.description && { description: one.description.trim() }),
    ...(one.license && { licenses: [{ expression: expression(one.license) }] }),
    ...(one.source && { purl: registered(one) }),
    ...(one.checksum && { hashes: [{ alg: "SHA-256", content: one.checksum }] }),
    ...(one.repository && { externalReferences: [{ type: "vcs", url: one.repository }] }),
  };
}

// Old packages separate licences by a slash.
function expression(license) {
  return license.replaceAll(/\s*\/\s*/g, " OR ");
}

const document = {
  $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
  bomFormat: "CycloneDX",
  specVersion: "1.6",
  version: 1,
  // No time and no random number: the same page has the same list.
  metadata: { component: component(page) },
  components: packages.filter((one) => one !== page).map(component),
  dependencies: packages.map((one) => ({ ref: reference(one), dependsOn: one.needs.map((key) => references.get(key)).sort() })),
};
console.log(JSON.stringify(document, null, 2));
