// The interview as a component of React, of the kind that is rendered to HTML beforehand and taken over in the browser.
import { useState } from "react";
import { questions } from "questions";

const isAsked = ({ asked }, answers) =>
  Object.entries(asked.when ?? {}).every(([id, options]) => options.some((option) => answers[id]?.[option]));

export function Quiz() {
  const [answers, setAnswers] = useState({});
  const [path, setPath] = useState([questions[0].id]);
  const question = questions.find(({ id }) => id === path.at(-1));
  if (!question) return <h1>That was all</h1>;
  const given = answers[question.id] ?? {};
  const onward = () => {
    const place = questions.indexOf(question);
    const next = questions.slice(place + 1).find((one) => isAsked(one, answers));
    setPath([...path, next?.id]);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onward();
      }}
    >
      <button type="button" disabled={path.length < 2} onClick={() => setPath(path.slice(0, -1))}>
        Back
      </button>
      <fieldset>
        <legend>
          <h1>{question.title}</h1>
        </legend>
        <p>{question.help}</p>
        {question.options.map((option) => (
          <Option key={option.id} {...{ question, option }} level={given[option.id]} choose={(level) => {
            const rest = question.kind === "one" ? {} : given;
            setAnswers({ ...answers, [question.id]: { ...rest, [option.id]: level } });
          }} />
        ))}
      </fieldset>
      <details>
        <summary>Why we ask</summary>
        <p>{question.why}</p>
      </details>
      <button type="submit">Continue</button>
      <button type="button" onClick={onward}>
        Not sure
      </button>
    </form>
  );
}

function Option({ question, option, level, choose }) {
  const id = `${question.id}-${option.id}`;
  return (
    <label htmlFor={id}>
      <input
        id={id}
        name={question.id}
        type={question.kind === "one" ? "radio" : "checkbox"}
        checked={Boolean(level)}
        onChange={({ target }) => choose(target.checked && (question.levels?.[0].id ?? true))}
      />
      <b>{option.label}</b> {option.hint}
      {level && question.levels && (
        <select value={level} onChange={({ target }) => choose(target.value)}>
          {question.levels.map((one) => (
            <option key={one.id} value={one.id}>
              {one.label}
            </option>
          ))}
        </select>
      )}
    </label>
  );
}
