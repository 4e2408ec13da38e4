import { expect, test } from "vitest";
import { testWorld } from "../../../tests/worker/callers";
import { linkedPair } from "../../../tests/worker/diary";
import { begunGoal as begun, goalNow as goalOf } from "../../../tests/worker/goals";
import { moveStep } from "./step/move-step.server";
import { changeGoal, saveGoal } from "./goal/write-goal.server";
import { goalForm } from "./goals.schema";

test("a form's steps come in their order, without the empty ones; what is too long is said beside its field", () => {
  const typed = {
    "step.1.text": " Dois ",
    "step.0.text": "Um",
    "step.0.know": "",
    "step.2.text": " ",
    "step.2.id": "x",
  };
  const form = { key: "k", title: "Meta", ...typed };
  expect(goalForm.parse(form)).toMatchObject({
    ...{ title: "Meta", why: null, isShared: false, version: undefined },
    steps: [
      { text: "Um", know: null },
      { text: "Dois", know: null },
    ],
    takenOut: ["x"],
  });
  const lost = goalForm.safeParse({ ...form, "step.3.know": "Sem o passo" });
  expect(lost.error?.issues).toMatchObject([{ path: ["step.3.text"], message: "Escreva o passo." }]);
  const emptied = { "step.2.know": "Como era", "step.2.was": "O passo | Como era" };
  expect(goalForm.parse({ ...form, ...emptied })).toMatchObject({ takenOut: ["x"] });
  expect(goalForm.safeParse({ ...form, ...emptied, "step.2.know": "Outro" }).success).toBe(false);
  const many = Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`step.${n}.text`, `Passo ${n}`]));
  expect(goalForm.safeParse({ ...form, ...many }).error?.issues).toMatchObject([{ path: ["steps"] }]);
  const long = goalForm.safeParse({ ...form, "step.1.know": "x".repeat(301) });
  expect(long.error?.issues.map(({ path }) => path.join("."))).toEqual(["step.1.know"]);
});

test("a form takes out only what it shows as taken out: a step that it never saw stays, with how it goes and what was said to it", async () => {
  const pair = await linkedPair(testWorld());
  const which = await begun(pair);
  const [first, second] = (await goalOf(pair, which)).steps;
  const added = [first, second].map((step) => ({ id: step?.id, text: step?.text ?? "", know: step?.know ?? null }));
  await changeGoal(pair.psychologist.ctx, { ...which, steps: [...added, { text: "Dela", know: "Como dela" }] });
  const hers = (await goalOf(pair, which)).steps[2];
  await moveStep(pair.psychologist.ctx, { ...which, stepId: hers?.id ?? "", state: "done", line: "Foi bem" });
  const { version } = await goalOf(pair, which);
  const posted = { key: "k", version, title: "Ver amigas", "step.0.id": first?.id, "step.0.text": "" };
  const said = goalForm.parse({ ...posted, "step.1.id": second?.id, "step.1.text": "Café", "step.2.text": "Meu" });
  await saveGoal(pair.patient.ctx, { ...said, ...which });
  expect(
    (await goalOf(pair, which)).steps.map(({ id, text, know, state, line }) => [id, text, know, state, line]),
  ).toEqual([
    [second?.id, "Café", null, "todo", null],
    [expect.any(String), "Meu", null, "todo", null],
    [hers?.id, "Dela", "Como dela", "done", "Foi bem"],
  ]);
});
