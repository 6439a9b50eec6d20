// The interview as SurveyJS asks it: every question with its options and when it is asked, one a page.
import { Model } from "survey-core";
import { renderSurvey } from "survey-js-ui";
import { questions } from "questions";

const byId = new Map(questions.map((question) => [question.id, question]));

// When a question is asked, as an expression of SurveyJS.
function visibleIf({ when = {} }) {
  const conditions = Object.entries(when).map(([id, options]) =>
    byId.get(id).kind === "one" ? `{${id}} anyof ${JSON.stringify(options)}` : options.map((option) => `{${id}} contains '${option}'`).join(" or "),
  );
  return conditions.map((condition) => `(${condition})`).join(" and ");
}

const choices = (options) => options.map(({ id, label, hint }) => ({ value: id, text: hint ? `${label} – ${hint}` : label }));

function element(question) {
  const { id: name, title, help: description, asked, options } = question;
  const common = { name, title, description, visibleIf: visibleIf(asked) };
  switch (question.kind) {
    case "one":
      return { ...common, type: "radiogroup", choices: choices(options) };
    case "many":
      return { ...common, type: "checkbox", choices: choices(options) };
    case "ranked":
      return { ...common, type: "ranking", selectToRankEnabled: true, maxSelectedChoices: question.limit, choices: choices(options) };
    default:
      return { ...common, type: "matrix", rows: choices(options), columns: choices(question.levels) };
  }
}

const survey = new Model({ questionsOnPageMode: "questionPerPage", pageNextText: "Continue", elements: questions.map(element) });
renderSurvey(survey, document.getElementById("survey"));
