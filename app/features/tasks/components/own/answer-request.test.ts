import { expect, test } from "vitest";
import { completeTaskSchema, declineTaskSchema } from "../../tasks.schema";
import { answerRequest } from "./answer-request";

test("what waited on the device is sent as the API wants it", () => {
  const values = {
    key: "k",
    intent: "x",
    step: ["0", "2"],
    "answer.first": "Sol",
    "answer.feelings": ["a", "b"],
    "answer.note": "",
    files: "fil_1|image|12|eu.jpg",
  };
  const { path, body } = answerRequest("tsk_1", values, "partly");
  expect(path).toBe("/api/patient/tasks/tsk_1/complete");
  expect(completeTaskSchema.parse(body)).toEqual({
    answer: { first: "Sol", feelings: ["a", "b"] },
    steps: [0, 2],
    files: ["fil_1"],
    partly: true,
  });
  const no = answerRequest("tsk_1", { reason: " cansaço " }, "decline");
  expect([no.path, declineTaskSchema.parse(no.body)]).toEqual([
    "/api/patient/tasks/tsk_1/decline",
    { reason: "cansaço" },
  ]);
  expect(declineTaskSchema.parse(answerRequest("tsk_1", {}, "decline").body)).toEqual({});
});
