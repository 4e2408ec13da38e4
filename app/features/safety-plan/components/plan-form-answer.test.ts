import { expect, test } from "vitest";
import { stepErrors, wrongLines } from "./plan-form-answer";

test("what is wrong is told at the line where it stands, empty lines before it counted", () => {
  const refusal = {
    refused: true as const,
    code: "request.invalid",
    message: "",
    fields: { "steps.supporters.0.phone": "Confira.", "steps.coping": "Cabem até 12.", version: "?" },
    values: { "supporters.0": "", "supporters.0.phone": "", "supporters.1": "Irmã", "supporters.1.phone": "123" },
  };
  const errors = stepErrors(refusal);
  expect(errors).toEqual({ "supporters.1.phone": "Confira.", coping: "Cabem até 12." });
  expect(wrongLines(errors)).toEqual([
    { id: "coping", label: "O que eu posso fazer", message: "Cabem até 12." },
    { id: "supporters.1.phone", label: "Quem pode ajudar, linha 2", message: "Confira." },
  ]);
});
