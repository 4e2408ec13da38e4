import { expect, test } from "vitest";
import { formatPhone } from "~/lib/text/phone";
import { planWords } from "../../../tests/worker/plans";
import { formOf, joinPlans, planInForm, type FormFields } from "./saving/plan-form";
import { planFormSchema } from "./saving/plan-form.schema";
import type { SafetyPlan } from "./safety-plan";
import { savePlanSchema } from "./safety-plan.schema";

/** Field path → sentence of what a schema refuses. */
function faults(schema: typeof savePlanSchema | typeof planFormSchema, input: unknown): Record<string, string> {
  const { error } = schema.safeParse(input);
  return Object.fromEntries((error?.issues ?? []).map(({ path, message }) => [path.join("."), message]));
}

const empty = { warningSigns: [], coping: [], distractions: [], supporters: [], professionals: [], environment: [] };
const of = (steps: object) => ({ steps: { ...empty, ...steps }, version: 0 });

test("a line is one line of 200 characters, counted as people count", () => {
  const { steps } = savePlanSchema.parse(of({ coping: [{ text: "  Ouvir\nmúsica \u202e " }] }));
  expect(steps.coping).toEqual([{ text: "Ouvir música", phone: null }]);
  expect(savePlanSchema.safeParse(of({ coping: [{ text: "🙂".repeat(200) }] })).success).toBe(true);
  expect(faults(savePlanSchema, of({ coping: [{ text: "a".repeat(201) }] }))).toEqual({
    "steps.coping.0.text": "Use no máximo 200 caracteres.",
  });
  expect(Object.keys(faults(savePlanSchema, of({ coping: [{ text: "\u200b" }] })))).toEqual(["steps.coping.0.text"]);
});

test("a step holds twelve lines, and a plan at least one", () => {
  const lines = (count: number) => Array.from({ length: count }, (_, i) => ({ text: `Linha ${i}` }));
  expect(savePlanSchema.safeParse(of({ coping: lines(12) })).success).toBe(true);
  expect(faults(savePlanSchema, of({ coping: lines(13) }))).toEqual({
    "steps.coping": "Cabem até 12 itens em cada passo.",
  });
  expect(Object.keys(faults(savePlanSchema, of({})))).toEqual(["steps"]);
});

test("phones are kept as E.164, and only where the step is about people", () => {
  const lines = [{ text: "Irmã", phone: "(11) 98765-4321" }];
  const { steps } = savePlanSchema.parse(of({ supporters: lines, coping: lines }));
  expect(steps.supporters).toEqual([{ text: "Irmã", phone: "+5511987654321" }]);
  expect(steps.coping).toEqual([{ text: "Irmã", phone: null }]);
  expect(Object.keys(faults(savePlanSchema, of({ supporters: [{ text: "Irmã", phone: "123" }] })))).toEqual([
    "steps.supporters.0.phone",
  ]);
});

test.each([
  ["188", "188"],
  ["4004 1234", "40041234"],
  ["+351 912 345 678", "+351912345678"],
])("whoever answers %s may stand in a plan", (typed, phone) => {
  const { steps } = savePlanSchema.parse(of({ professionals: [{ text: "Quem atende", phone: typed }] }));
  expect(steps.professionals).toEqual([{ text: "Quem atende", phone }]);
});

test("a step that is left out is refused and not emptied", () => {
  const { coping: _, ...without } = empty;
  const input = { steps: { ...without, warningSigns: [{ text: "Não durmo" }] }, version: 1 };
  expect(Object.keys(faults(savePlanSchema, input))).toEqual(["steps.coping"]);
});

test.each([undefined, -1, 1.5, "1"])("version %s is refused", (version) => {
  expect(Object.keys(faults(savePlanSchema, { ...of({ coping: [{ text: "Andar" }] }), version }))).toEqual(["version"]);
});

test("a review is every 30, 60 or 90 days, 90 unless somebody says otherwise", () => {
  const plan = of({ coping: [{ text: "Andar" }] });
  expect(savePlanSchema.parse(plan).reviewEveryDays).toBe(90);
  expect(Object.keys(faults(savePlanSchema, { ...plan, reviewEveryDays: 45 }))).toEqual(["reviewEveryDays"]);
});

const saved: SafetyPlan = {
  id: "pln_x",
  ...planWords({ coping: ["Andar"], supporters: [{ text: "Irmã", phone: "11 98765-4321" }, "Pai"] }, 4, 60),
  savedAt: 0,
  savedBy: { id: "mem_x", name: "Ana" },
  reviewDueAt: 0,
  reviewedAt: null,
};

test("a form says the plan it was opened with", () => {
  const form = formOf(saved, "key-1", formatPhone);
  expect(form).toMatchObject({ version: "4", "supporters.0": "Irmã", "supporters.0.phone": "+55 11 98765-4321" });
  expect(planFormSchema.parse(form)).toEqual({
    intent: "save",
    key: "key-1",
    steps: saved.steps,
    version: 4,
    reviewEveryDays: 60,
  });
});

test("empty lines of a form are nothing, and a phone stays with its person whatever the order of the fields", () => {
  const form: FormFields = {
    "supporters.10.phone": "11 98765-4321",
    "supporters.2": "Pai",
    "supporters.0": " ",
    "supporters.10": "Irmã",
    "supporters.1.phone": "",
  };
  expect(planInForm(form).steps.supporters).toEqual([
    { text: "Pai", phone: "" },
    { text: "Irmã", phone: "11 98765-4321" },
  ]);
  const alone = { ...form, "supporters.3.phone": "11 3456-7890", version: "0", reviewEveryDays: "90" };
  expect(Object.keys(faults(planFormSchema, alone))).toEqual(["steps.supporters.1.text"]);
});

test("a button that saves nothing gives back what was typed, also what could not be saved", () => {
  const form = { more: "coping", key: "k", version: "0", "coping.0": "a".repeat(300) };
  const { more, ...values } = form;
  expect(planFormSchema.parse(form)).toEqual({ intent: "again", more, values });
});

test("joined, both versions are there and nothing stands twice", () => {
  const typed: FormFields = {
    key: "k",
    version: "2",
    "coping.0": "andar ",
    "coping.1": "Desenhar",
    "supporters.0": "Irmã",
    "supporters.0.phone": "11 3456-7890",
    "supporters.1": "pai",
    "supporters.1.phone": "",
  };
  expect(joinPlans(typed, saved, formatPhone)).toEqual({
    key: "k",
    version: "4",
    "warningSigns.0": "Fico sem dormir",
    "coping.0": "andar ",
    "coping.1": "Desenhar",
    "supporters.0": "Irmã",
    "supporters.0.phone": "11 3456-7890",
    "supporters.1": "pai",
    "supporters.1.phone": "",
    "supporters.2": "Irmã",
    "supporters.2.phone": "+55 11 98765-4321",
  });
});
