import { expect, test } from "vitest";
import { notePracticeSchema } from "../../practice.schema";
import { practiceBody } from "./queue-practice";

test("what a form of this device holds is what the API takes, with nothing that was not said", () => {
  const body = practiceBody("box", { key: "k", seconds: "180", before: "", after: "4", "minutes-shown": "on" });
  expect(body).toEqual({ exercise: "box", seconds: 180, after: 4 });
  expect(notePracticeSchema.parse(body)).toEqual(body);
  const ofTask = practiceBody("box", { key: "k", task: "tsk_1" });
  expect(notePracticeSchema.parse(ofTask)).toEqual({ exercise: "box", taskId: "tsk_1" });
  expect(notePracticeSchema.parse(practiceBody("grounding", { key: "k" }))).toEqual({ exercise: "grounding" });
});
