import { expect, test } from "vitest";
import type { ExerciseField } from "../exercise/exercise";
import { library } from "../exercise/library";
import { judgeAnswer, questionsOf } from "./answer.policy";

const fields: ExerciseField[] = [
  { name: "line", kind: "line", label: "Linha" },
  { name: "text", kind: "text", label: "Texto" },
  { name: "scale", kind: "scale", label: "Nota", min: 0, max: 10, ends: ["a", "b"] },
  { name: "choice", kind: "choice", label: "Um", options: ["sim", "não"] },
  { name: "choices", kind: "choices", label: "Vários", options: ["medo", "raiva"] },
];
const questions = questionsOf({ fields });

test("what is answered is kept in the order of the questions, with what was asked; nothing has to be", () => {
  const said = {
    note: " fim ",
    choices: ["raiva", "medo"],
    choice: "sim",
    scale: "0",
    text: "a\r\nb",
    line: "uma\nlinha",
  };
  expect(judgeAnswer(questions, said)).toEqual({
    fields: [
      { name: "line", label: "Linha", value: "uma linha" },
      { name: "text", label: "Texto", value: "a\nb" },
      { name: "scale", label: "Nota", value: 0 },
      { name: "choice", label: "Um", value: "sim" },
      { name: "choices", label: "Vários", value: ["medo", "raiva"] },
      { name: "note", label: "Quer contar alguma coisa?", value: "fim" },
    ],
  });
  expect(judgeAnswer(questions, { line: " \u200b ", scale: "", choices: [] })).toEqual({ fields: [] });
  for (const one of library) expect(judgeAnswer(questionsOf(one), {})).toEqual({ fields: [] });
});

const refused: [string, unknown][] = [
  ["line", "a".repeat(201)],
  ["text", "a".repeat(5001)],
  ["text", 7],
  ["scale", 11],
  ["scale", "2.5"],
  ["scale", "x"],
  ["choice", "talvez"],
  ["choice", ["sim"]],
  ["choices", ["medo", "outra"]],
  ["choices", [1]],
  ["__proto__", "x"],
  ["toString", "x"],
  ["other", "x"],
];

test("what is too long, not of the kind or not asked is refused beside its question", () => {
  for (const [name, value] of refused) {
    const judged = judgeAnswer(questions, Object.fromEntries([[name, value]]));
    expect(Object.keys((judged as { wrong: object }).wrong)).toEqual([name]);
  }
});
