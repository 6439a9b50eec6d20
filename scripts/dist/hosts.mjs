// The same headers, in the form that each host takes them.
import { CACHES, LASTING, OPEN, SHARED_END, TYPES, common, own } from "./headers.mjs";

const entries = (headers) => Object.entries(headers);

// A text for a shell, which reads it as it is: nothing is filled in between straight quotes.
const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;

// The path of a file in an address: what stands for any name there, or would end the line, is written by its bytes.
const inAddress = (name) => name.split("/").map((part) => encodeURIComponent(part).replaceAll("*", "%2A")).join("/");

// Netlify and Cloudflare Pages: `_headers`, with the paths from the root of the site. No two rules for one path name the
// same header, because they would be joined.
export function netlify(names, policy, path) {
  const rule = (place, headers) => [place, ...entries(headers).map(([name, value]) => `  ${name}: ${value}`), ""];
  const lines = rule(`${path}*`, common(policy));
  for (const name of names) lines.push(...rule(`${path}${inAddress(name)}`, own(name)));
  lines.push(...rule(path, own("index.html")));
  return lines.join("\n");
}

// Apache: `.htaccess`, which holds for its own folder.
export function apache(policy, path) {
  return `# Needs mod_headers, and "AllowOverride FileInfo Indexes" for this folder.
DirectoryIndex index.html
ErrorDocument 404 ${path}404.html
${entries(TYPES).map(([end, type]) => `AddType ${type} ${end}`).join("\n")}
<IfModule mod_headers.c>
${entries(common(policy)).map(([name, value]) => `  Header always set ${name} "${value}"`).join("\n")}
  # Not "always": that a file is missing must not be remembered.
  Header set Cache-Control "${CACHES.ASK}"
  <FilesMatch "${LASTING}">
    Header set Cache-Control "${CACHES.YEAR}"
  </FilesMatch>
  <FilesMatch "${SHARED_END}">
${entries(OPEN).map(([name, value]) => `    Header always set ${name} "${value}"`).join("\n")}
  </FilesMatch>
</IfModule>
<IfModule mod_deflate.c>
  # It is this module that knows the line; without it, every file would be an error.
  <IfModule mod_filter.c>
    AddOutputFilterByType DEFLATE text/html text/css text/javascript application/javascript application/json application/wasm application/octet-stream
  </IfModule>
</IfModule>
`;
}

// nginx: a location to include in a server.
export function nginx(policy, path, precompressed) {
  const packed = precompressed
    ? "    gzip_static on;  # and `brotli_static on;` where that module is there"
    : "    gzip on;\n    gzip_types text/css text/javascript application/javascript application/json application/wasm application/octet-stream;";
  return `# Include this in a server { … }, and correct where the folder lies.
location ${path} {
    alias /var/www/stackfit/;
    index index.html;
    error_page 404 ${path}404.html;
    include mime.types;  # newer ones know wasm already, and a warning says so
    types { ${entries(TYPES).map(([end, type]) => `${type} ${end.slice(1)};`).join(" ")} }
${packed}
    set $stackfit_cache "${CACHES.ASK}";
    if ($uri ~ "${LASTING}") { set $stackfit_cache "${CACHES.YEAR}"; }
    set $stackfit_origin "";  # what is empty is not sent
    set $stackfit_resource "";
    if ($uri ~ "${SHARED_END}") { set $stackfit_origin "*"; set $stackfit_resource "cross-origin"; }
    add_header Access-Control-Allow-Origin $stackfit_origin always;
    add_header Cross-Origin-Resource-Policy $stackfit_resource always;
    add_header Cache-Control $stackfit_cache;  # not "always": that a file is missing must not be remembered
${entries(common(policy)).map(([name, value]) => `    add_header ${name} "${value}" always;`).join("\n")}
}
`;
}

// Amazon S3: each file with its own headers.
export function s3(names, path) {
  const copy = (name) => {
    // What lets other sites read a file is not S3's to send.
    const kept = entries(own(name)).filter(([header]) => !(header in OPEN));
    const options = kept.map(([header, value]) => `--${header.toLowerCase()} ${quoted(value)}`);
    return `aws s3 cp "$from"/${quoted(name)} "s3://$bucket"${quoted(`${path}${name}`)} ${options.join(" ")}`;
  };
  // The page comes last, so that no visitor gets one whose files are not there yet.
  const order = [...names].sort((one, other) => Number(one.endsWith(".html")) - Number(other.endsWith(".html")));
  return `#!/bin/sh
# Copies the page into a bucket of Amazon S3: s3.sh BUCKET. What files cannot carry is in cloudfront*.json.
set -eu
bucket=\${1:?name the bucket}
from=$(dirname "$0")/public
${order.map(copy).join("\n")}
`;
}

// Amazon CloudFront: a policy for response headers, under a name, made with
// aws cloudfront create-response-headers-policy --response-headers-policy-config file://cloudfront.json
export function cloudfront(name, headers) {
  const {
    "Content-Security-Policy": content,
    "Referrer-Policy": referrer,
    "X-Content-Type-Options": _,
    "Access-Control-Allow-Origin": origin,
    ...rest
  } = headers;
  const items = entries(rest).map(([Header, Value]) => ({ Header, Value, Override: true }));
  const list = (...Items) => ({ Quantity: Items.length, Items });
  const config = {
    Name: name,
    Comment: "Made by make dist",
    SecurityHeadersConfig: {
      ContentSecurityPolicy: { Override: true, ContentSecurityPolicy: content },
      ContentTypeOptions: { Override: true },
      ReferrerPolicy: { Override: true, ReferrerPolicy: referrer },
    },
    ...(origin && {
      CorsConfig: {
        AccessControlAllowOrigins: list(origin),
        AccessControlAllowHeaders: list("*"),
        AccessControlAllowMethods: list("GET", "HEAD"),
        AccessControlAllowCredentials: false,
        OriginOverride: true,
      },
    }),
    CustomHeadersConfig: { Quantity: items.length, Items: items },
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}
