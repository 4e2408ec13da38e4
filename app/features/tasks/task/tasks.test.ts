import { expect, test } from "vitest";
import { asAdmin, testWorld } from "../../../../tests/worker/callers";
import { linkedPair, refusal, rowsOf } from "../../../../tests/worker/diary";
import { newsroom, noticesOf } from "../../../../tests/worker/notices";
import { deliver } from "../../../../tests/worker/post";
import { endCareLink } from "~/features/tenancy/care-link/end-care-link.server";
import { days, hours } from "~/lib/duration";
import { completeTask, declineTask } from "../answer/answer-task.server";
import { remindTasks } from "../reminders/remind-tasks.server";
import { endTasksOfCare } from "../series/end-with-care.server";
import { extendTaskSeries } from "../series/extend-series.server";
import { completeTaskSchema, giveTaskSchema } from "../tasks.schema";
import { changeTask, withdrawTask } from "./change-task.server";
import { giveTask, type NewTask } from "./give-task.server";
import { listGivenTasks, listOwnTasks, tasksOfToday } from "./list-tasks.server";
import { readGivenTask, readOwnTask } from "./read-task.server";

type Pair = Awaited<ReturnType<typeof linkedPair>>;

/** Monday, 2 March 2026, 09:00 in São Paulo. */
async function started() {
  const pair = await linkedPair(testWorld());
  const job = { ...pair.psychologist.ctx, actor: { system: "test" } };
  return { ...pair, job };
}

const asked = ({ patient }: Pair, said: Partial<NewTask> = {}): NewTask => ({
  ...{ patientId: patient.memberId, title: "Caminhar", description: "Dez minutos.", steps: ["sair", "voltar"] },
  ...{ exercise: null, due: null, recurrence: null, reminds: true },
  ...said,
});
const answer = (said: unknown) => completeTaskSchema.parse(said);
const daily = { freq: "daily", weekdays: [], count: null, until: null } as const;

test("given, done in part, done, declined after all: the words lie sealed, and who gave it reads them", async () => {
  const pair = await started();
  const { patient, psychologist } = pair;
  const { id } = await giveTask(psychologist.ctx, asked(pair, { exercise: "gratitude" }));
  await completeTask(patient.ctx, { id, ...answer({ answer: { first: "O sol." }, steps: [1, 1], partly: true }) });
  expect(await readGivenTask(psychologist.ctx, { id })).toMatchObject({
    ...{ status: "partly", title: "Caminhar", steps: ["sair", "voltar"] },
    answer: { fields: [{ name: "first", label: "Uma coisa boa", value: "O sol." }], steps: [1] },
  });
  await completeTask(patient.ctx, { id, ...answer({}) });
  const done = await readOwnTask(patient.ctx, { id });
  expect(done).toMatchObject({ status: "done", answer: { fields: [{ value: "O sol." }] } });
  expect(await refusal(declineTask(patient.ctx, { id }))).toBe("tasks.wrong_state");
  await changeTask(psychologist.ctx, { id, comment: "Que bom." });
  expect(await refusal(changeTask(psychologist.ctx, { id, title: "Outra" }))).toBe("tasks.answered");
  expect(await refusal(withdrawTask(psychologist.ctx, { id }))).toBe("tasks.answered");
  expect(await readOwnTask(patient.ctx, { id })).toMatchObject({ status: "done", comment: "Que bom." });
  const [row] = await rowsOf("select * from task where id = ?", id);
  expect(JSON.stringify(row)).not.toMatch(/sol|bom|Caminhar|minutos/);
  const wrong = completeTask(patient.ctx, { id, ...answer({ answer: { other: "x" } }) });
  await expect(wrong).rejects.toMatchObject({
    code: "request.invalid",
    fields: { "answer.other": "Esta pergunta não existe aqui." },
  });
});

test("the same key gives one task and keeps one answer; two devices at once do not overwrite each other", async () => {
  const pair = await started();
  const { patient, psychologist } = pair;
  const [first, again] = [
    await giveTask(psychologist.ctx, asked(pair), "k"),
    await giveTask(psychologist.ctx, asked(pair), "k"),
  ];
  expect(again.id).toBe(first.id);
  expect(await refusal(giveTask(psychologist.ctx, asked(pair, { title: "Outra" }), "k"))).toBe(
    "kernel.idempotency_reused",
  );
  const said = { id: first.id, ...answer({ answer: "Fui." }) };
  await completeTask(patient.ctx, said, "a");
  const { version } = await completeTask(patient.ctx, said, "a");
  expect(version).toBe(2);
  const both = await Promise.allSettled(
    [1, 2].map((n) => completeTask(patient.ctx, { ...said, ...answer({ answer: `${n}` }) })),
  );
  const kept = await readOwnTask(patient.ctx, first);
  const won = both.flatMap((one, n) => (one.status === "fulfilled" ? [String(n + 1)] : []));
  expect(won).toContain(kept.answer?.fields[0]?.value);
  expect(kept.version).toBe(2 + won.length);
});

test("strangers find nothing: another patient, a colleague, another clinic, and the psychologist once care has ended", async () => {
  const pair = await started();
  const { world, clinicId, patient, psychologist, job } = pair;
  const { id } = await giveTask(psychologist.ctx, asked(pair));
  const other = await world.person("patient", clinicId, "Bia");
  const colleague = await world.person("psychologist", clinicId, "Ian");
  await world.link(colleague, patient);
  const elsewhere = await world.person("psychologist", await world.clinic(), "Eva");
  expect(await refusal(readOwnTask(other.ctx, { id }))).toBe("tasks.not_found");
  expect(await refusal(completeTask(other.ctx, { id, ...answer({}) }))).toBe("tasks.not_found");
  for (const { ctx } of [colleague, elsewhere]) {
    expect(await refusal(readGivenTask(ctx, { id }))).toBe("tasks.not_found");
    expect(await refusal(changeTask(ctx, { id, title: "x" }))).toBe("tasks.not_found");
  }
  expect(await refusal(giveTask(elsewhere.ctx, asked(pair)))).toBe("tenancy.patient_not_found");
  expect((await listGivenTasks(colleague.ctx, { patientId: patient.memberId, limit: 5 })).items).toEqual([]);
  expect((await listGivenTasks(psychologist.ctx, { limit: 5 })).items).toHaveLength(1);
  await rowsOf("update care_link set ended_at = 1 where psychologist_id = ?", psychologist.memberId);
  await endTasksOfCare(job, { clinicId, patientId: patient.memberId, psychologistId: psychologist.memberId });
  expect(await refusal(readGivenTask(psychologist.ctx, { id }))).toBe("tasks.not_found");
  expect((await listGivenTasks(psychologist.ctx, { limit: 5 })).items).toEqual([]);
  expect(await refusal(readOwnTask(patient.ctx, { id }))).toBe("tasks.not_found");
});

test("today's come first on the first page, then what is left of other days", async () => {
  const pair = await started();
  const { world, patient, psychologist } = pair;
  const give = (title: string, day: string) =>
    giveTask(psychologist.ctx, asked(pair, { title, due: { day, hour: null } }));
  for (const title of ["a", "b", "c"]) await give(title, "2026-03-02");
  world.clock.now += days(1);
  await give("hoje", "2026-03-03");
  await give("amanhã", "2026-03-04");
  const { tasks, more } = await tasksOfToday(patient.ctx);
  expect([tasks[0]?.title, tasks.length, more]).toEqual(["hoje", 3, true]);
  expect(tasks.map(({ title }) => title)).not.toContain("amanhã");
});

test("one that comes each day is there today and tomorrow; what went by is let go of without a word; it ends when it is ended", async () => {
  const pair = await started();
  const { world, patient, psychologist, job } = pair;
  const due = { day: "2026-03-02", hour: null };
  const { id } = await giveTask(psychologist.ctx, asked(pair, { due, recurrence: daily }));
  const daysOf = async () =>
    rowsOf<{ day: string; status: string }>("select day, status from task order by day").then((rows) =>
      rows.map(({ day, status }) => `${day.slice(8)} ${status}`),
    );
  expect(await daysOf()).toEqual(["02 open", "03 open"]);
  expect((await tasksOfToday(patient.ctx)).tasks.map((one) => one.id)).toEqual([id]);
  for (const step of [0, days(1), hours(1)]) {
    world.clock.now += step;
    await extendTaskSeries(job);
    await extendTaskSeries(job);
  }
  expect(await daysOf()).toEqual(["02 passed", "03 open", "04 open"]);
  world.clock.now += days(10);
  await extendTaskSeries(job);
  expect(await daysOf()).toEqual(["02 passed", "03 passed", "04 passed", "13 open", "14 open"]);
  await withdrawTask(psychologist.ctx, { id, scope: "following" });
  await withdrawTask(psychologist.ctx, { id, scope: "following" });
  world.clock.now += days(3);
  await extendTaskSeries(job);
  expect(await daysOf()).toEqual(["02 withdrawn", "03 passed", "04 passed", "13 withdrawn", "14 withdrawn"]);
});

test("the last of a series stays to be done; a series that was ended while the next was written gets none", async () => {
  const pair = await started();
  const { world, patient, psychologist, job } = pair;
  const due = { day: "2026-03-02", hour: "20:00" };
  await giveTask(psychologist.ctx, asked(pair, { due, recurrence: { ...daily, count: 2 } }));
  world.clock.now += days(1);
  await extendTaskSeries(job);
  const waiting = () => listOwnTasks(patient.ctx, { show: "waiting", limit: 5 });
  expect((await waiting()).items.map(({ dueAt }) => dueAt)).toEqual([Date.parse("2026-03-03T23:00:00Z")]);
  const other = await giveTask(
    psychologist.ctx,
    asked(pair, { due: { day: "2026-03-03", hour: null }, recurrence: daily }),
  );
  await rowsOf("update task_series set through = '2026-03-02' where id = ?", other.seriesId);
  await rowsOf("update task_series set ended_at = 1 where id = ?", other.seriesId);
  const { withdrawIfEnded } = await import("../series/series.repo.server");
  await job.db.batch([withdrawIfEnded(job.db, { clinicId: pair.clinicId, id: other.seriesId ?? "" })] as never);
  expect((await waiting()).items).toHaveLength(1);
});

test("a reminder comes once, in the morning of its day, not for what is done, nor, moved, for what is not to be recalled", async () => {
  const pair = await started();
  const { world, patient, psychologist, job } = pair;
  const tomorrow = { day: "2026-03-03", hour: null };
  const { id } = await giveTask(psychologist.ctx, asked(pair, { due: tomorrow }));
  const done = await giveTask(psychologist.ctx, asked(pair, { due: tomorrow }));
  const quiet = await giveTask(psychologist.ctx, asked(pair, { due: tomorrow, reminds: false }));
  await changeTask(psychologist.ctx, { id: quiet.id, due: { ...tomorrow, hour: "20:00" } });
  await completeTask(patient.ctx, { id: done.id, ...answer({}) });
  const events = () =>
    rowsOf<{ aggregate_id: string }>("select aggregate_id from domain_event where type = 'task.reminder_due'");
  world.clock.now = Date.parse("2026-03-03T11:59:00Z");
  expect(await remindTasks(job)).toBe(0);
  world.clock.now = Date.parse("2026-03-03T12:01:00Z");
  await Promise.all([remindTasks(job), remindTasks(job)]);
  await remindTasks(job);
  expect((await events()).map((one) => one.aggregate_id.split("/")[0])).toEqual([id]);
});

test("lists go on where they stopped, each task once, and read little more than they show", async () => {
  const pair = await started();
  const { world, patient, psychologist } = pair;
  for (let n = 0; n < 7; n++) {
    world.clock.now += 1000;
    const due = n % 2 === 0 ? { day: `2026-03-1${n}`, hour: null } : null;
    const { id } = await giveTask(psychologist.ctx, asked(pair, { title: `T${n}`, due }));
    if (n > 4) await completeTask(patient.ctx, { id, ...answer({}) });
  }
  const { meter } = world.scope.platform;
  const titles = async (list: (cursor?: string) => ReturnType<typeof listOwnTasks>) => {
    const all: string[] = [];
    let cursor: string | undefined;
    do {
      const before = meter.rowsRead;
      const page = await list(cursor);
      expect(meter.rowsRead - before).toBeLessThanOrEqual(10); // two of them tell whether the look was noted
      all.push(...page.items.map(({ title }) => title));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    return all;
  };
  await readGivenTask(psychologist.ctx, {
    id: (await listOwnTasks(patient.ctx, { show: "all", limit: 1 })).items[0]?.id ?? "",
  });
  const own = (show: "waiting" | "answered" | "all") =>
    titles((cursor) => listOwnTasks(patient.ctx, { show, limit: 2, cursor }));
  expect(await own("waiting")).toEqual(["T0", "T2", "T4", "T1", "T3"]);
  expect(await own("answered")).toEqual(["T6", "T5"]);
  expect(await own("all")).toEqual(["T6", "T5", "T4", "T3", "T2", "T1", "T0"]);
  const patientId = patient.memberId;
  expect(await titles((cursor) => listGivenTasks(psychologist.ctx, { patientId, limit: 2, cursor }))).toHaveLength(7);
  expect(await titles((cursor) => listGivenTasks(psychologist.ctx, { limit: 2, cursor }))).toHaveLength(7);
});

test("days that no calendar reaches are judged before they are counted: no loop, no error of ours", async () => {
  const pair = await started();
  const due = (day: string, more = {}) =>
    refusal(giveTask(pair.psychologist.ctx, asked(pair, { due: { day, hour: null }, ...more })));
  for (const day of ["0000-01-01", "0001-01-01", "2026-02-01", "9999-12-31"])
    for (const recurrence of [null, daily, { ...daily, freq: "weekly" } as const])
      expect(await due(day, { recurrence })).toBe("request.invalid");
  const said = { patientId: "p", title: "Caminhar" };
  for (const dueAt of ["9999-12-31T23:59:59-12:00", "0000-01-01T00:00:00Z", "1066-10-14T09:00:00Z"])
    expect(giveTaskSchema.safeParse({ ...said, dueAt }).success).toBe(false);
  expect(giveTaskSchema.safeParse({ ...said, dueAt: "2026-10-14T09:00:00-03:00" }).success).toBe(true);
  const { id } = await giveTask(pair.psychologist.ctx, asked(pair));
  const moved = changeTask(pair.psychologist.ctx, { id, due: { day: "9999-12-31", hour: null } });
  expect(await refusal(moved)).toBe("request.invalid");
});

test("a task of a series is moved onto a day that has one, keeps the day it is known by, and waits until its new one is over", async () => {
  const pair = await started();
  const { world, patient, psychologist, job } = pair;
  const due = { day: "2026-03-02", hour: null };
  const { id } = await giveTask(psychologist.ctx, asked(pair, { due, recurrence: daily }));
  await changeTask(psychologist.ctx, { id, due: { day: "2026-03-03", hour: "18:00" } });
  const rows = () => rowsOf("select day, hour, status from task order by given_at, day");
  expect(await rows()).toMatchObject([
    { day: "2026-03-02", hour: "18:00" },
    { day: "2026-03-03", hour: null },
  ]);
  world.clock.now += days(1);
  await extendTaskSeries(job);
  expect((await rows())[0]).toMatchObject({ status: "open" });
  expect((await tasksOfToday(patient.ctx)).tasks.map((one) => one.id)).toContain(id);
  world.clock.now += days(1);
  await extendTaskSeries(job);
  expect((await rows())[0]).toMatchObject({ status: "passed" });
});

test("who cared before is told of no answer any more, and what she was told goes; what she looks at is noted", async () => {
  const { post, world, clinicId, patient, psychologist } = await newsroom();
  const give = () =>
    giveTask(psychologist.ctx, asked({ world, clinicId, patient, psychologist }, { title: "Caminhar" }));
  const [first, second] = [await give(), await give()];
  await completeTask(patient.ctx, { id: first.id, ...answer({}) });
  const told = async () => {
    await deliver(post);
    return (await noticesOf(post, psychologist.memberId)).filter(({ kind }) => kind === "task.answered").length;
  };
  expect(await told()).toBe(1);
  await readGivenTask(psychologist.ctx, { id: first.id });
  for (const patientId of [patient.memberId, undefined])
    await listGivenTasks(psychologist.ctx, { patientId, limit: 5 });
  await world.settled();
  const looked = await rowsOf(
    "select action, entity_id as id from audit_entry where action in ('task.read', 'task.list')",
  );
  expect(looked).toEqual(
    expect.arrayContaining([
      { action: "task.read", id: first.id },
      { action: "task.list", id: patient.memberId },
    ]),
  );
  const [link] = await rowsOf<{ id: string }>("select id from care_link where patient_id = ?", patient.memberId);
  await completeTask(patient.ctx, { id: second.id, ...answer({}) });
  await endCareLink(asAdmin(world, await world.person("admin", clinicId)), { id: link?.id ?? "", reason: "Fim." });
  expect(await told()).toBe(0);
});
