// What a host can do with what the wizard tells it: here, the last section speaks of the result that is on screen.
const wizard = document.querySelector("stackfit-wizard");
const text = document.querySelector("#talk-text");
const link = document.querySelector("#talk-link");

wizard.addEventListener("stackfit:result", ({ detail }) => {
  const [best] = detail.top;
  if (!best) return;
  const share = Math.round(best.acceptability * 100);
  text.textContent = `Your answers point to ${best.name}, which comes first in ${share} of 100 plausible readings of them. We will tell you where we would decide otherwise, and why. The first hour costs nothing.`;
  const subject = encodeURIComponent(`Our stack: ${best.name}`);
  // The answers stay with the visitor: without `share-answers`, no event holds them, or the link to them.
  link.href = `mailto:hello@wrenandtarn.example?subject=${subject}`;
  link.textContent = "Write to us about it";
});
