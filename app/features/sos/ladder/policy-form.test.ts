import { expect, test } from "vitest";
import { housePolicy } from "./ladder.policy";
import { policyForm } from "./policy-form.schema";
import { policyFields } from "./policy-fields";

const fields = () => policyFields(housePolicy);

test("the form of the house's ladder is the house's ladder", () => {
  expect(policyForm.parse({ ...fields(), intent: "save" })).toEqual({ intent: "save", policy: housePolicy });
});

test("a row without anybody to call is no step, and those after it move up", () => {
  const typed: Record<string, unknown> = { ...fields(), intent: "save" };
  delete typed["support.1.roles"];
  const parsed = policyForm.parse(typed);
  if (parsed.intent !== "save") throw new Error("not saved");
  expect(parsed.policy.ladders.support.steps).toEqual([
    housePolicy.ladders.support.steps[0],
    housePolicy.ladders.support.steps[2],
  ]);
});

test.each([
  ["urgent.1.after", "-1", "De 0 a 3600 segundos."],
  ["urgent.1.after", "", "De 0 a 3600 segundos."],
  ["support.every", "0", "De 1 a 60 minutos."],
  ["immediate.times", "25", "De 0 a 24 vezes."],
  ["outcomeWithin", "5", "De 10 a 120 minutos."],
  ["urgent.0.channels", undefined, "Marque ao menos um meio."],
  ["support.0.after", "10", "O primeiro passo é na hora (0 segundos): é o que a pessoa lê ao apertar."],
  ["immediate.0.channels", ["push", "email"], "No perigo imediato, o primeiro passo usa todos os meios."],
])("%s = %s is refused beside the field", (name, value, message) => {
  const parsed = policyForm.safeParse({ ...fields(), intent: "save", [name]: value });
  expect(parsed.error?.issues.map((issue) => [issue.path.join("."), issue.message])).toContainEqual([name, message]);
});

test("an urgent ladder whose first SMS comes after 30 s is refused: the button says otherwise", () => {
  const parsed = policyForm.safeParse({ ...fields(), intent: "save", "urgent.1.after": "31" });
  expect(parsed.error?.issues.map(({ path }) => path.join("."))).toEqual(["urgent.0.channels"]);
});
