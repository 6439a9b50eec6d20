// What every file is sent with: the same for all hosts, which only write it differently.
import { extname } from "node:path";

// Names that change with their content, or with the version: a hash or a version behind a hyphen.
export const LASTING = "-([0-9a-f]{8,}|[0-9]+[.][0-9]+[.][0-9]+)[.][a-z]+$";

const YEAR = "public, max-age=31536000, immutable";
const ASK = "no-cache";

// The kinds of files that some hosts do not know by themselves.
const TYPES = { ".wasm": "application/wasm", ".bin": "application/octet-stream" };

// Nothing that the page does needs any of these.
const DENIED = ["accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "magnetometer", "microphone", "midi", "payment", "serial", "usb"];

// What other sites read: the page's own files, which a frame that is sandboxed has to fetch from elsewhere, because it has
// no origin of its own; and among them the loader, which other pages pin. Not the page itself, nor anything else that lies
// beside it.
const SHARED = [".js", ".css", ".wasm", ".bin"];
export const OPEN = { "Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin" };
export const SHARED_END = `[.](${SHARED.map((end) => end.slice(1)).join("|")})$`;

// The headers of all files.
export function common(policy) {
  return {
    "Content-Security-Policy": policy,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": DENIED.map((one) => `${one}=()`).join(", "),
    // Whoever has opened the page, or is opened by it, has no hold on its window.
    "Cross-Origin-Opener-Policy": "same-origin",
  };
}

// The headers that one file has beside those.
export function own(name) {
  const type = TYPES[extname(name)];
  const cache = new RegExp(LASTING).test(name) ? YEAR : ASK;
  return { "Cache-Control": cache, ...(type && { "Content-Type": type }), ...(SHARED.includes(extname(name)) && OPEN) };
}

export const CACHES = { YEAR, ASK };
export { TYPES };
