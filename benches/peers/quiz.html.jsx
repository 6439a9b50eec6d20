// Prints the page of the quiz with the first question in it.
import { renderToString } from "react-dom/server";
import { Quiz } from "./quiz.jsx";

const style = `
  body { max-width: 40rem; margin: 2rem auto; padding: 0 1rem; font: 1.1rem/1.5 system-ui, sans-serif; }
  fieldset { border: 0; padding: 0; margin: 1rem 0; }
  label { display: block; margin: .5rem 0; padding: 1rem; border: 1px solid #999; border-radius: .5rem; }
  button { padding: .75rem 1.5rem; font: inherit; }`;

console.log(`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Quiz</title>
<link rel="icon" href="data:,">
<style>${style}</style>
<script src="quiz.js" defer></script>
<body><div id="quiz">${renderToString(<Quiz />)}</div></body>
</html>`);
