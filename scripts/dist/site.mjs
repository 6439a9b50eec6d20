// What the pages of a site say of where they are, and what the site says of its pages.

// A page whose addresses are whole, as those who preview or index it want them: only the deployer knows where the site is.
export function located(html, name, address) {
  if (!address) return html;
  const here = address + name.replace(/(^|\/)index\.html$/, "$1");
  const whole = (value) => new URL(value, address + name).href;
  const card = (element) => whole(/content="?([^">\s]*)/.exec(element)[1]);
  // Whatever makes a page small may have put its attributes into another order.
  return html
    .replace(/<link\b[^>]*\srel="?canonical\b[^>]*>/, `<link rel="canonical" href="${here}"><meta property="og:url" content="${here}">`)
    .replace(/<meta\b[^>]*\sproperty="?og:image\b[^>]*>/, (element) => `<meta property="og:image" content="${card(element)}">`);
}

// The list of pages, and what machines may read: everything.
export function listed(names, address) {
  const robots = `User-agent: *\nAllow: /\n`;
  if (!address) return [["robots.txt", robots]];
  const pages = names.filter((name) => name === "index.html" || name.startsWith("read/"));
  const entries = pages.map((name) => `  <url><loc>${address}${name.replace(/(^|\/)index\.html$/, "$1")}</loc></url>`);
  const map = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join("\n")}\n</urlset>\n`;
  return [["robots.txt", `${robots}Sitemap: ${address}sitemap.xml\n`], ["sitemap.xml", map]];
}

// The page for addresses that there are not. It is shown at any depth, so that what it loads is named from the top.
export function lost(html, path) {
  return html.replace(/(href|src)="(?:\.{1,2}\/)+/g, `$1="${path}`);
}
