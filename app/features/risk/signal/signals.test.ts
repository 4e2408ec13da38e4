import { asNoted } from "~/features/kernel/keys/noted";
import { expect, test } from "vitest";
import { testWorld } from "../../../../tests/worker/callers";
import { linkedPair, refusal, rowsOf, write } from "../../../../tests/worker/diary";
import { planWords } from "../../../../tests/worker/plans";
import { answerScale } from "~/features/measures/answer/answer-scale.server";
import { saveSafetyPlan } from "~/features/safety-plan/saving/save-safety-plan.server";
import { sayPresentSigns } from "~/features/safety-plan/signs/present-signs.server";
import { declineTask } from "~/features/tasks/answer/answer-task.server";
import { giveTask } from "~/features/tasks/task/give-task.server";
import { listCaseload } from "~/features/tenancy/care-link/list-caseload.server";
import { days } from "~/lib/duration";
import { judgeLinks, judgePatient } from "./judge-links.server";
import { judgePair } from "./judge-pair.server";
import { signalActs } from "../risk.schema";
import { acknowledgeSignal, readSignals, setRule } from "./read-signals.server";

async function started() {
  const pair = await linkedPair(testWorld());
  const patientId = pair.patient.memberId;
  const job = { ...pair.psychologist.ctx, actor: { system: "test" } };
  return { ...pair, patientId, judge: () => judgePatient(job, pair, patientId), job };
}
const phq9 = (item9: number) => ({ code: "phq-9", values: [0, 0, 0, 0, 0, 0, 0, 0, item9] });
const standing = () => rowsOf<{ kind: string }>("select kind from risk_signal where ended_at is null order by kind");
const total = async () => (await rowsOf("select id from risk_signal")).length;

test("item 9 at any total is raised once, orders the list, is seen with a sealed note, and comes anew with another answer; a 0 clears nothing", async () => {
  const { world, patient, psychologist, patientId, judge } = await started();
  await answerScale(patient.ctx, phq9(1));
  await Promise.all([judge(), judge()]);
  await judge();
  expect(await total()).toBe(1);
  const listed = async () =>
    (await listCaseload(psychologist.ctx, { sort: "attention", limit: 5 })).items[0]?.attentionKinds;
  expect(await listed()).toEqual(["item9"]);
  const { signals } = await readSignals(psychologist.ctx, { patientId });
  await acknowledgeSignal(psychologist.ctx, { patientId, id: signals[0]?.id ?? "", note: "Conversamos hoje." });
  expect(await listed()).toEqual([]);
  const noted = async () => (await readSignals(psychologist.ctx, { patientId })).signals[0]?.note;
  expect(await noted()).toBe("Conversamos hoje.");
  expect(JSON.stringify(await rowsOf("select * from risk_signal"))).not.toContain("Conversamos");
  const emptied = signalActs.parse({ intent: "acknowledge", id: signals[0]?.id, note: " " });
  if (emptied.intent === "acknowledge") await acknowledgeSignal(psychologist.ctx, { ...emptied, patientId });
  expect(await noted()).toBeNull();
  world.clock.now += days(1);
  await answerScale(patient.ctx, phq9(0));
  await judge();
  expect([await total(), await listed()]).toEqual([1, []]);
  world.clock.now += days(1);
  await answerScale(patient.ctx, phq9(2));
  await judge();
  expect([await total(), await listed()]).toEqual([2, ["item9"]]);
  world.clock.now += days(15);
  await judge();
  expect(await standing()).toEqual([]);
});

test("who judges with what they read before somebody else judged does not write over it, not even in the same millisecond", async () => {
  const { patient, patientId, clinicId, psychologist, judge } = await started();
  const { db } = psychologist.ctx;
  let isLate = false;
  const comesLate = async (statements: Parameters<typeof db.batch>[0]) => {
    const writes = statements.some((one) =>
      (one as unknown as { _prepare(): { getQuery(): { sql: string } } })
        ._prepare()
        .getQuery()
        .sql.startsWith('update "care_link"'),
    );
    if (writes && !isLate) {
      isLate = true;
      await answerScale(patient.ctx, phq9(2));
      await judge();
    }
    return db.batch(statements);
  };
  const slow = new Proxy(db, {
    get: (on, name) => (name === "batch" ? comesLate : (Reflect.get(on, name) as unknown)),
  });
  await judgePair(asNoted({ ...psychologist.ctx, db: slow }, [patientId]), {
    clinicId,
    patientId,
    psychologistId: psychologist.memberId,
  });
  expect(isLate).toBe(true);
  const { items } = await listCaseload(psychologist.ctx, { sort: "attention", limit: 5 });
  expect([items[0]?.attentionKinds, await standing()]).toEqual([["item9"], [{ kind: "item9" }]]);
});

test("private entries are in no rule: the week of who wrote them for themselves has no data, shared it is told", async () => {
  const { world, patient, psychologist, patientId } = await started();
  const stateOf = async (kind: string) =>
    (await readSignals(psychologist.ctx, { patientId })).verdicts.find((one) => one.kind === kind)?.state;
  for (const isPrivate of [true, false]) {
    for (const [ago, mood] of [
      [9, 5],
      [8, 4],
      [2, 1],
      [1, 2],
    ] as const) {
      await write(world, patient, { mood, isPrivate, occurredAt: new Date(world.clock.now - days(ago)).toISOString() });
    }
    expect(await stateOf("mood")).toBe(isPrivate ? "no_data" : "present");
  }
  await setRule(psychologist.ctx, { patientId, kind: "mood", isOn: false, value: null });
  expect([await stateOf("mood"), await standing()]).toEqual(["off", []]);
});

test("two tasks declined, one whose day went by without a word, and own warning signs marked are told; the clock judges who nothing happened to", async () => {
  const { world, patient, psychologist, patientId, job } = await started();
  for (let n = 0; n < 3; n++) {
    const { id } = await giveTask(psychologist.ctx, {
      ...{
        patientId,
        title: "T",
        description: null,
        steps: [],
        exercise: null,
        due: n === 2 ? { day: "2026-03-03", hour: null } : null,
        recurrence: null,
        reminds: false,
      },
    });
    if (n < 2) await declineTask(patient.ctx, { id });
  }
  await saveSafetyPlan(patient.ctx, { patientId, ...planWords() });
  await sayPresentSigns(patient.ctx, { at: [0], version: 1 });
  expect(await refusal(sayPresentSigns(patient.ctx, { at: [0], version: 2 }))).toBe("safety_plan.changed_elsewhere");
  expect(await judgeLinks(job)).toBe(1);
  expect(await judgeLinks(job)).toBe(0);
  expect(await standing()).toEqual([{ kind: "signs" }]);
  world.clock.now += days(2);
  expect(await judgeLinks(job)).toBe(1);
  expect(await standing()).toEqual([{ kind: "misses" }, { kind: "signs" }]);
  world.clock.now += days(8);
  expect(await judgeLinks(job)).toBe(1);
  expect(await standing()).toEqual([{ kind: "misses" }]);
});

test("signals are for who cares for the patient, and how she set them is hers alone", async () => {
  const { world, clinicId, patient, psychologist, patientId } = await started();
  await answerScale(patient.ctx, phq9(1));
  const colleague = await world.person("psychologist", clinicId, "Ian");
  const elsewhere = await world.person("psychologist", await world.clinic(), "Eva");
  for (const { ctx } of [colleague, elsewhere]) {
    expect(await refusal(readSignals(ctx, { patientId }))).toBe("tenancy.patient_not_found");
    expect(await refusal(setRule(ctx, { patientId, kind: "item9", isOn: false, value: null }))).toBe(
      "tenancy.patient_not_found",
    );
  }
  const asPatient = { ...psychologist.ctx, actor: patient.ctx.actor } as unknown as typeof psychologist.ctx;
  expect(await refusal(readSignals(asPatient, { patientId }))).toBe("auth.forbidden");
  await world.link(colleague, patient);
  await setRule(colleague.ctx, { patientId, kind: "item9", isOn: false, value: null });
  const { signals } = await readSignals(psychologist.ctx, { patientId });
  expect(signals.map(({ kind }) => kind)).toEqual(["item9"]);
  expect(await refusal(acknowledgeSignal(colleague.ctx, { patientId, id: signals[0]?.id ?? "", note: null }))).toBe(
    "risk.not_found",
  );
});
