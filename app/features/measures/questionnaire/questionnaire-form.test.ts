import { expect, test } from "vitest";
import { questionnaireForm } from "./questionnaire-form.schema";

const head = { version: "0", title: "Sono" };

test("questions are taken in order, options with and without points, empty places left out", () => {
  const { content } = questionnaireForm.parse({
    ...head,
    intro: "",
    "q.0.text": "Acordou?",
    "q.0.kind": "choice",
    "q.0.options": "Sim = 0\r\n\r\n Não=2 \nTalvez",
    "q.1.text": "",
    "q.1.kind": "text",
    "q.2.text": "Quanto?",
    "q.2.kind": "scale",
    "q.2.low": "nada",
    "q.2.counts": "on",
    "q.5.text": "O que mais?",
    "q.5.kind": "text",
  });
  expect(content).toEqual({
    title: "Sono",
    intro: "",
    questions: [
      {
        kind: "choice",
        text: "Acordou?",
        options: [
          { label: "Sim", points: 0 },
          { label: "Não", points: 2 },
          { label: "Talvez", points: null },
        ],
      },
      { kind: "scale", text: "Quanto?", least: 0, most: 10, ends: ["nada", ""], counts: true },
      { kind: "text", text: "O que mais?" },
    ],
  });
});

test("what is missing is said beside its field", () => {
  const wrong = (typed: Record<string, string>) =>
    questionnaireForm.safeParse({ ...head, ...typed }).error?.issues.map(({ path }) => path.join("/"));
  expect(wrong({})).toEqual(["q.0.text"]);
  expect(wrong({ "q.3.text": "Só uma", "q.3.kind": "choice", "q.3.options": "Sim" })).toEqual(["q.3.options"]);
  expect(wrong({ "q.1.text": "", "q.1.options": "a\nb", "q.1.kind": "choice" })).toEqual(["q.1.text"]);
  // A question that stood there is dropped by its text alone.
  const stood = { "q.0.text": "x", "q.0.kind": "text", "q.1.text": "", "q.1.options": "a\nb", "q.1.kind": "choice" };
  const kept = questionnaireForm.parse({ ...head, ...stood, "q.1.stood": "1" });
  expect(kept.content.questions).toEqual([{ kind: "text", text: "x" }]);
  expect(wrong({ "q.0.text": "x", "q.0.kind": "slider" })).toEqual(["q.0.kind"]);
});
