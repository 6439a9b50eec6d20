// Takes over what is on the page, and says when it has.
import { useLayoutEffect } from "react";
import { hydrateRoot } from "react-dom/client";
import { Quiz } from "./quiz.jsx";

function Started() {
  useLayoutEffect(() => {
    document.body.dataset.started = "";
  }, []);
  return null;
}

hydrateRoot(document.getElementById("quiz"), [<Quiz key="quiz" />, <Started key="started" />]);
