// The service worker: a page that has been opened once opens without a network, too. It never stands between a visitor and a
// newer page: the page itself comes from the network first, and only files whose names change with their content are taken
// from what is kept. `scripts/worker.mjs` writes into it which build it belongs to, and that build's files.
const BUILD = "this-build";
const FILES = [];
// Others keep their own under the same origin.
const OURS = `stackfit ${registration.scope} `;
const KEPT = OURS + BUILD;
const PAGE = new URL("./", registration.scope).href;
const READ = new URL("read/", registration.scope).href;
// How long the network may take before what is kept is shown instead.
const PATIENCE = 3000;

// All of a build or nothing, so that what is kept always fits together. While a site is being changed, its page and its
// files may not; the browser tries again with the next visit.
async function keep() {
  const page = await fetch(PAGE, { cache: "no-cache" });
  if (!page.ok || !(await page.clone().text()).includes(BUILD)) throw new Error("the site has another page by now");
  const cache = await caches.open(KEPT);
  await cache.addAll(FILES);
  await cache.put(PAGE, page);
}

addEventListener("install", (event) => event.waitUntil(keep().catch(async (error) => {
  await caches.delete(KEPT);
  throw error;
})));

// A newer worker waits until no page of the former build is open, so nobody loses the files of a page that is.
addEventListener("activate", (event) => event.waitUntil(sweep().then(() => clients.claim())));

async function sweep() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(OURS) && name !== KEPT).map((name) => caches.delete(name)));
}

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  url.search = url.hash = "";
  const address = url.href.replace(/\/index\.html$/, "/");
  if (request.mode === "navigate") {
    if (address === PAGE) event.respondWith(opened(request, PAGE));
    else if (address.startsWith(READ)) event.respondWith(opened(request, address));
  } else if (FILES.some((file) => new URL(file, PAGE).href === url.href)) event.respondWith(file(request));
});

// A page: as the network has it, or as it is kept where there is none, or none that works.
async function opened(request, address) {
  const cache = await caches.open(KEPT);
  const kept = await cache.match(address);
  // Whether it is as kept by the browser is asked, too: many hosts let that be for minutes.
  const asked = fetch(request, { cache: "no-cache" }).then(async (page) => {
    if (address.startsWith(READ) && page.ok && !page.redirected) await cache.put(address, page.clone());
    return page;
  });
  if (!kept) return asked;
  const late = new Promise((say) => setTimeout(say, PATIENCE, kept));
  const found = asked.then((page) => (address === PAGE ? whole(page, kept) : page.status < 500 ? page : kept));
  // Whatever comes of it later is no news for this visit.
  found.catch(() => {});
  return Promise.race([found, late]).catch(() => kept);
}

// The page of another build, if all that it begins with is there; what is kept, if that was published without it.
async function whole(page, kept) {
  if (page.type === "opaqueredirect" || (page.status >= 300 && page.status < 500)) return page;
  if (!page.ok) return kept;
  const text = await page.clone().text();
  if (text.includes(BUILD)) return page;
  const names = new Set(text.match(/\b(first|pieces|second)-[0-9a-f]+\.\w+/g));
  const answers = await Promise.all([...names].map((name) => fetch(new URL(name, PAGE))));
  return answers.every((one) => one.ok && !/html/.test(one.headers.get("content-type"))) ? page : kept;
}

async function file(request) {
  return (await caches.match(request.url, { cacheName: KEPT })) ?? fetch(request);
}
