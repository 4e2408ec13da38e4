import { expect, test } from "vitest";
import { markSchema } from "../../medication.schema";
import { fieldsOf, markBody } from "./queue-mark";

test("what one tap holds is what the API takes, with nothing that was not said", () => {
  const form = new FormData();
  for (const [name, value] of Object.entries({
    id: "rgm_1",
    key: "k",
    slot: "2026-03-02T08:00",
    state: "taken",
    reason: " ",
  }))
    form.set(name, value);
  const body = markBody(fieldsOf(form));
  expect(body).toEqual({ slot: "2026-03-02T08:00", state: "taken" });
  expect(markSchema.parse(body)).toEqual(body);
  form.delete("slot");
  expect(markSchema.parse(markBody(fieldsOf(form)))).toEqual({ state: "taken" });
});
