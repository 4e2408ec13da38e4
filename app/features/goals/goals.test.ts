import { expect, test } from "vitest";
import { asAdmin, testWorld } from "../../../tests/worker/callers";
import { linkedPair, refusal, rowsOf } from "../../../tests/worker/diary";
import { newsroom, noticesOf } from "../../../tests/worker/notices";
import { deliver } from "../../../tests/worker/post";
import { begunGoal as begun, goalNow as goalOf, goalWords as words } from "../../../tests/worker/goals";
import { book } from "../../../tests/worker/sessions";
import { endCareLink } from "~/features/tenancy/care-link/end-care-link.server";
import { completeTask } from "~/features/tasks/answer/answer-task.server";
import { readGivenTask } from "~/features/tasks/task/read-task.server";
import { days, minutes } from "~/lib/duration";
import { applyChange, applyMove } from "./goal/apply-change.server";
import { endGoal, reopenGoal, showGoal } from "./goal/end-goal.server";
import { countOpenGoals } from "./goal/goals-in-session.server";
import { readGoal, readGoals } from "./goal/read-goals.server";
import { beginGoal, changeGoal } from "./goal/write-goal.server";
import { homeCard } from "./goals.home-card.server";
import { changeOwnGoalSchema, moveStepSchema } from "./goals.schema";
import { readChanges } from "./history/read-changes.server";
import { reviewGoal } from "./history/review-goal.server";
import { findReviewedSession } from "./history/reviewed-session.server";
import { giveStep, joinStep } from "./step/join-step.server";
import { moveStep } from "./step/move-step.server";

const all = { limit: 20 };

test("written once by its key, moved, reviewed and come to by both; the words lie sealed, and both read the way back", async () => {
  const pair = await linkedPair(testWorld());
  const { world, patient, psychologist } = pair;
  const { patientId } = words(pair);
  const { id } = await beginGoal(psychologist.ctx, words(pair), "k");
  expect(await beginGoal(psychologist.ctx, words(pair), "k")).toEqual({ id });
  expect(await refusal(beginGoal(psychologist.ctx, words(pair, { title: "Outra" }), "k"))).toBe(
    "kernel.idempotency_reused",
  );
  const which = { patientId, id };
  const [first, second] = (await goalOf(pair, which)).steps;
  world.clock.now += minutes(1);
  const step = { ...which, stepId: first?.id ?? "", version: 1 };
  await moveStep(patient.ctx, { ...step, state: "going", line: "Mandei mensagem" });
  await moveStep(patient.ctx, { ...step, state: "going", line: "Mandei mensagem" }); // pressed twice
  expect(await refusal(moveStep(psychologist.ctx, { ...step, state: "done", line: null }))).toBe(
    "goals.changed_elsewhere",
  );
  world.clock.now += minutes(1);
  await reviewGoal(psychologist.ctx, { ...which, line: "Ficou menor" }, "r");
  await reviewGoal(psychologist.ctx, { ...which, line: "Ficou menor" }, "r");
  world.clock.now += minutes(1);
  await endGoal(patient.ctx, { ...which, status: "reached", line: "Foi bom" });
  await endGoal(patient.ctx, { ...which, status: "reached", line: "Foi bom" });
  expect(await refusal(moveStep(patient.ctx, { ...which, stepId: second?.id ?? "", state: "done", line: null }))).toBe(
    "goals.over",
  );
  const own = await readChanges(patient.ctx, { ...which, ...all });
  const hers = await readChanges(psychologist.ctx, { ...which, ...all });
  expect(hers).toEqual(own);
  expect(own.items.map(({ kind, by, words: { line } }) => [kind, by, line])).toEqual([
    ["reached", null, "Foi bom"],
    ["reviewed", "Dra. Lia", "Ficou menor"],
    ["moved", null, "Mandei mensagem"],
    ["begun", "Dra. Lia", undefined],
  ]);
  const kept = JSON.stringify([
    await rowsOf("select * from goal where id = ?", id),
    await rowsOf("select * from goal_step where goal_id = ?", id),
    await rowsOf("select * from goal_change where goal_id = ?", id),
    await rowsOf("select data from domain_event where type like 'goal.%'"),
    await rowsOf("select * from audit_entry where action like 'goal%'"),
  ]);
  expect(kept).not.toMatch(/amigas|falta|Ana|café|mensagem|menor|bom/);
});

test("a change keeps how each step goes, drops what was emptied, and is refused when another stands by now", async () => {
  const pair = await linkedPair(testWorld());
  const { patient, psychologist } = pair;
  const which = await begun(pair);
  const [first, second] = (await goalOf(pair, which)).steps;
  const ids = [first?.id ?? "", second?.id ?? ""] as const;
  await moveStep(patient.ctx, { ...which, stepId: ids[1], state: "going", line: null });
  const steps = [
    { text: "Novo", know: null },
    { id: ids[1], text: "Café com a Ana", know: null },
    { id: ids[1], text: "O mesmo de novo", know: null },
    { id: "gls_de_outra", text: "De outra meta", know: null },
  ];
  const both = await Promise.allSettled([
    changeGoal(patient.ctx, { ...which, version: 1, steps }),
    changeGoal(psychologist.ctx, { ...which, version: 1, title: "Ela mudou" }),
  ]);
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const now = await goalOf(pair, which);
  await changeGoal(patient.ctx, { ...which, version: now.version, steps });
  const { steps: kept } = await goalOf(pair, which);
  expect(kept.map(({ text, state }) => [text, state])).toEqual([
    ["Novo", "todo"],
    ["Café com a Ana", "going"],
    ["O mesmo de novo", "todo"],
    ["De outra meta", "todo"],
  ]);
  expect(kept.some(({ id }) => id === "gls_de_outra" || id === ids[0])).toBe(false);
});

test("what the patient keeps is nothing to anybody else, until it is shown: then from that moment on", async () => {
  const { post, ...pair } = await newsroom();
  const { world, clinicId, patient, psychologist } = pair;
  const which = await begun(pair, { isShared: false });
  const { patientId } = which;
  await deliver(post);
  expect(await noticesOf(post, psychologist.memberId)).toEqual([]);
  const asked = { patientId, ...all };
  expect(await readGoals(psychologist.ctx, asked)).toEqual({ open: [], ended: { items: [], nextCursor: null } });
  const tries = [readGoal, readChanges, changeGoal, reopenGoal].map((use) =>
    refusal((use as typeof readChanges)(psychologist.ctx, { ...which, ...all })),
  );
  expect(await Promise.all(tries)).toEqual(Array.from({ length: 4 }, () => "goals.not_found"));
  // Three of hers and three that are kept: neither number tells of the other.
  for (let n = 0; n < 3; n++) await beginGoal(psychologist.ctx, words(pair, { title: `Nossa ${n}` }));
  expect(await refusal(beginGoal(psychologist.ctx, words(pair)))).toBe("goals.too_many");
  expect(await refusal(showGoal(patient.ctx, { id: which.id, isShared: true }))).toBe("goals.too_many");
  const [hers] = (await readGoals(psychologist.ctx, asked)).open;
  await endGoal(psychologist.ctx, { patientId, id: hers?.id ?? "", status: "aside", line: null });
  world.clock.now += minutes(5);
  await showGoal(patient.ctx, { id: which.id, isShared: true });
  await deliver(post);
  expect((await noticesOf(post, psychologist.memberId)).map(({ kind }) => kind)).toEqual(["goal.shown"]);
  const seen = await readChanges(psychologist.ctx, { ...which, ...all });
  expect(seen.items.map(({ kind }) => kind)).toEqual(["shown"]);
  expect((await readChanges(patient.ctx, { ...which, ...all })).items).toHaveLength(2);
  expect(await refusal(reopenGoal(patient.ctx, { patientId, id: hers?.id ?? "" }))).toBe("goals.too_many");
  // What somebody else wrote for both is not hidden; one's own is, at once.
  expect(await refusal(showGoal(patient.ctx, { id: hers?.id ?? "", isShared: false }))).toBe("auth.forbidden");
  await showGoal(patient.ctx, { id: which.id, isShared: false });
  await deliver(post);
  expect(await noticesOf(post, psychologist.memberId)).toEqual([]);
  expect(await refusal(readGoal(psychologist.ctx, which))).toBe("goals.not_found");
  const looks = await rowsOf("select action from audit_entry where action = 'goals.read' and clinic_id = ?", clinicId);
  expect(looks.length).toBeGreaterThan(0);
});

test("ten begun at once are three, and a goal opened again counts", async () => {
  const pair = await linkedPair(testWorld());
  const { patient } = pair;
  const tried = await Promise.allSettled(Array.from({ length: 10 }, () => begun(pair, { isShared: false })));
  const made = tried.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  expect(made).toHaveLength(3);
  const [first] = made;
  if (!first) throw new Error("none was made");
  await endGoal(patient.ctx, { ...first, status: "aside", line: null });
  await begun(pair, { isShared: false });
  expect(await refusal(reopenGoal(patient.ctx, first))).toBe("goals.too_many");
});

test("strangers find nothing: another patient, a colleague, another clinic, and who cared once care has ended", async () => {
  const pair = await linkedPair(testWorld());
  const { world, clinicId, patient, psychologist } = pair;
  const which = await begun(pair);
  const other = await world.person("patient", clinicId, "Bia");
  const colleague = await world.person("psychologist", clinicId, "Ian");
  const foreign = await world.person("psychologist", await world.clinic(), "Eva");
  for (const { ctx } of [other, colleague, foreign])
    for (const use of [readGoal, changeGoal, reopenGoal])
      expect(await refusal((use as typeof readGoal)(ctx, which))).toBe("tenancy.patient_not_found");
  expect(await refusal(readGoal(other.ctx, { ...which, patientId: other.memberId }))).toBe("goals.not_found");
  const [link] = await rowsOf<{ id: string }>("select id from care_link where patient_id = ?", patient.memberId);
  await endCareLink(asAdmin(world, await world.person("admin", clinicId)), { id: link?.id ?? "", reason: "Fim." });
  expect(await refusal(readGoal(psychologist.ctx, which))).toBe("tenancy.patient_not_found");
  expect((await readGoal(patient.ctx, which)).goal.title).toBe("Ver amigas");
});

test("a task made of a step, or joined to it, moves it: once for each answer, never back, and one's own word stays", async () => {
  const { post, ...pair } = await newsroom();
  const { world, patient, psychologist } = pair;
  const which = await begun(pair);
  world.clock.now += minutes(1);
  const [first, second] = (await goalOf(pair, which)).steps;
  const [one, two] = [first?.id ?? "", second?.id ?? ""];
  const given = { ...which, stepId: one, due: null, exercise: "practice-box" };
  const taskId = await giveStep(psychologist.ctx, given, "t");
  expect(await giveStep(psychologist.ctx, given, "t")).toBe(taskId);
  const made = { title: "Ligar para Ana", exercise: "practice-box" };
  expect(await readGivenTask(psychologist.ctx, { id: taskId })).toMatchObject(made);
  await joinStep(patient.ctx, { ...which, stepId: two, taskId });
  await completeTask(patient.ctx, { id: taskId, partly: true });
  await deliver(post);
  expect((await goalOf(pair, which)).steps.map(({ state }) => state)).toEqual(["going", "going"]);
  world.clock.now += minutes(1);
  await completeTask(patient.ctx, { id: taskId, partly: false });
  await deliver(post);
  const moved = await readGoal(patient.ctx, which);
  expect(moved.goal.steps.map(({ state, task }) => [state, task?.status])).toEqual([
    ["done", "done"],
    ["done", "done"],
  ]);
  expect(moved.changes.items[0]).toMatchObject({ kind: "moved", byTask: true, words: { to: "done" } });
  await moveStep(patient.ctx, { ...which, stepId: one, state: "going", line: "Quero de novo" });
  await completeTask(patient.ctx, { id: taskId, partly: true }); // an answer changed: the step is as far by now
  await deliver(post);
  expect((await goalOf(pair, which)).steps[0]).toMatchObject({ state: "going", line: "Quero de novo" });
  await joinStep(psychologist.ctx, { ...which, stepId: two, taskId: null });
  expect(await refusal(joinStep(psychologist.ctx, { ...which, stepId: two, taskId: "tsk_none" }))).toBe(
    "tasks.not_found",
  );
});

test("the home has the steps that are going, a tap says that one is done and another takes it back, and it goes then", async () => {
  const pair = await linkedPair(testWorld());
  const { world, patient } = pair;
  const at = () => ({ now: world.clock.now, zone: "America/Sao_Paulo", today: "2026-03-02", part: "morning" as const });
  expect(await homeCard.read?.(patient.ctx, at())).toBeNull();
  const which = await begun(pair);
  const [first] = (await goalOf(pair, which)).steps;
  const stepId = first?.id ?? "";
  expect(await homeCard.read?.(patient.ctx, at())).toBeNull();
  await moveStep(patient.ctx, { ...which, stepId, state: "going", line: null });
  const item = async () => (await homeCard.read?.(patient.ctx, at()))?.view.items?.[0];
  expect(await item()).toMatchObject({ title: "Ligar para Ana", detail: "Ver amigas" });
  const tap = async () => {
    const fields = homeCard.press?.schema.parse((await item())?.taps?.[0]?.fields);
    await homeCard.press?.act(patient.ctx, fields, "k");
  };
  await tap();
  expect((await item())?.detail).toBe("Ver amigas · feito agora");
  await tap();
  expect((await item())?.detail).toBe("Ver amigas");
  await tap();
  world.clock.now += minutes(11);
  expect(await homeCard.read?.(patient.ctx, at())).toBeNull();
});

test("what the psychologist marks as done is no press of the patient's: the home does not offer to undo it", async () => {
  const pair = await linkedPair(testWorld());
  const { world, patient, psychologist } = pair;
  const at = () => ({ now: world.clock.now, zone: "America/Sao_Paulo", today: "2026-03-02", part: "morning" as const });
  const which = await begun(pair);
  const [one, two] = (await goalOf(pair, which)).steps;
  await moveStep(psychologist.ctx, { ...which, stepId: one?.id ?? "", state: "done", line: null });
  world.clock.now += minutes(1);
  expect(await homeCard.read?.(patient.ctx, at())).toBeNull();
  await moveStep(patient.ctx, { ...which, stepId: two?.id ?? "", state: "done", line: null });
  expect((await homeCard.read?.(patient.ctx, at()))?.view.items).toMatchObject([{ title: "Marcar um café" }]);
});

test("a program says one thing at a time, of the goal that it saw: nothing is done by half, nothing over what came since", async () => {
  const pair = await linkedPair(testWorld());
  const { ctx } = pair.patient;
  const which = await begun(pair, { isShared: false });
  await changeGoal(ctx, { ...which, title: "Mudou" });
  const old = { version: 1 };
  for (const body of [{ status: "reached" }, { isShared: true }, { title: "Por cima" }] as const)
    expect(await refusal(applyChange(ctx, which, { ...body, ...old }))).toBe("goals.changed_elsewhere");
  expect(await goalOf(pair, which)).toMatchObject({ title: "Mudou", status: "open", isShared: false, version: 2 });
  await applyChange(ctx, which, { status: "aside", line: "Depois", version: 2 });
  await applyChange(ctx, which, { status: "aside", ...old }); // it is so already
  expect(await refusal(applyChange(ctx, which, { status: "open", ...old }))).toBe("goals.changed_elsewhere");
  await applyChange(ctx, which, { status: "open", version: 3 });
  const [first] = (await goalOf(pair, which)).steps;
  const step = { ...which, stepId: first?.id ?? "" };
  await applyMove(ctx, step, { state: "going", line: null, version: 1 });
  const join = { taskId: "tsk_none", line: null, ...old };
  expect(await refusal(applyMove(ctx, step, join))).toBe("goals.changed_elsewhere");
  const halves = [
    { status: "open", title: "x" },
    { isShared: false, status: "reached" },
    { line: "só" },
    { isShared: true, why: "x" },
  ];
  expect(halves.map((body) => changeOwnGoalSchema.safeParse(body).success)).toEqual([false, false, false, false]);
  expect(moveStepSchema.safeParse({ state: "going", taskId: "tsk_none" }).success).toBe(false);
});

test("a review stays with the session it was made in, of hers and of this patient; another's is none", async () => {
  const pair = await linkedPair(testWorld());
  const { world, clinicId, patient, psychologist } = pair;
  const which = await begun(pair);
  const { id: sessionId, startAt } = await book(pair);
  expect(await findReviewedSession(psychologist.ctx, which.patientId, sessionId)).toMatchObject({ id: sessionId });
  await reviewGoal(psychologist.ctx, { ...which, line: "Vimos juntas", sessionId }, "r");
  await reviewGoal(psychologist.ctx, { ...which, line: "Vimos juntas", sessionId }, "r");
  const { items } = await readChanges(patient.ctx, { ...which, ...all });
  const [review] = items.filter(({ kind }) => kind === "reviewed");
  expect(review?.words.session).toEqual({ id: sessionId, at: new Date(startAt).toISOString() });
  const other = await world.person("patient", clinicId, "Bia");
  await world.link(psychologist, other);
  const theirs = await book({ ...pair, patient: other }, { startAt: startAt + days(1) });
  for (const wrong of [theirs.id, "apt_nothing"]) {
    expect(await findReviewedSession(psychologist.ctx, which.patientId, wrong)).toBeNull();
    expect(await refusal(reviewGoal(psychologist.ctx, { ...which, line: "x", sessionId: wrong }))).toBe(
      "sessions.not_found",
    );
  }
});

test("a session's panel is told how many goals are open and not yet looked at; not of what is kept, ended, or of who is not in her care", async () => {
  const pair = await linkedPair(testWorld());
  const { world, patient, psychologist, clinicId } = pair;
  const patientId = patient.memberId;
  const stranger = await world.person("patient", clinicId, "Bia");
  await beginGoal(stranger.ctx, words({ ...pair, patient: stranger }));
  const [reviewed, ended] = [await begun(pair), await begun(pair)];
  await begun(pair, { isShared: false });
  await endGoal(patient.ctx, { ...ended, status: "aside", line: null });
  const told = async () => [...(await countOpenGoals(psychologist.ctx, [patientId, stranger.memberId]))];
  expect(await told()).toEqual([[patientId, { open: 1, unreviewed: 1 }]]);
  await reviewGoal(psychologist.ctx, { ...reviewed, line: "Vimos juntos." }, "r");
  expect(await told()).toEqual([[patientId, { open: 1, unreviewed: 0 }]]);
  const audited = await rowsOf("select action from audit_entry where action = 'goals.read'");
  await told();
  expect(await rowsOf("select action from audit_entry where action = 'goals.read'")).toEqual(audited);
});
