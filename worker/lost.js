// Shown where there is no page. Some mail filters make "#" a part of the path: what follows it is put back there.
{
  const mended = location.href.replace(/(%20)*%(25)*23/, "#");
  if (mended !== location.href) location.replace(mended);
  // At whatever depth that is, what the page names lies beside this file.
  const { src } = document.currentScript;
  addEventListener("DOMContentLoaded", () => {
    for (const one of document.querySelectorAll("[href]")) one.href = new URL(one.getAttribute("href"), src);
  });
}
