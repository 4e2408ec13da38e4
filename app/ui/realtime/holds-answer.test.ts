import { expect, test } from "vitest";
import { holdsAnswer } from "./holds-answer";

const refused = { refused: true, code: "safety_plan.changed_elsewhere", message: "…", fields: {}, values: {} };

test.each([
  ["nothing was sent", null, false],
  ["what was sent is done", { "routes/plan": { ok: true } }, false],
  ["a form was refused", { root: null, "routes/plan": refused }, true],
  ["a form waits for the network", { "routes/plan": { lostNetwork: true, intent: "save" } }, true],
  ["a form came back with more lines", { "routes/plan": { intent: "again", more: "both" } }, true],
  ["something was done by its name", { "routes/plan": { intent: "saved" } }, false],
])("%s", (_, answers, held) => {
  expect(holdsAnswer(answers)).toBe(held);
});
