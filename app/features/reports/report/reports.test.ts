import { expect, test } from "vitest";
import { linkedPair, refusal, rowsOf, words, write } from "../../../../tests/worker/diary";
import { newsroom, noticesOf } from "../../../../tests/worker/notices";
import { deliver } from "../../../../tests/worker/post";
import { book, tomorrow } from "../../../../tests/worker/sessions";
import { testStart } from "../../../../tests/worker/world";
import { cancelSession } from "~/features/appointments/steps/change-session.server";
import { editEntry } from "~/features/diary/entry/edit-entry.server";
import { writeEntry } from "~/features/diary/entry/write-entry.server";
import { addCheckIn } from "~/features/diary/mood/add-check-in.server";
import { instruments } from "~/features/measures/instrument/instruments.data";
import { endCareLink } from "~/features/tenancy/care-link/end-care-link.server";
import { countDays } from "~/features/diary/mood/day/count-days.server";
import { forgetDataKeys } from "~/features/kernel/keys/data-key.server";
import { days } from "~/lib/duration";
import { stretchesOf } from "~/ui/charts/line-geometry";
import { countClinicMonths } from "../clinic/count-months.server";
import { readClinicMonths, readLoads } from "../clinic/read-months.server";
import { scalesPart } from "../parts/scales-part";
import { tasksPart } from "../parts/tasks-part";
import { partKinds, type ReportPart } from "../report-part";
import { askedIn, reportAsked } from "../reports.schema";
import { gatherReport } from "./gather-report.server";
import { discardReport } from "./discard-report.server";
import { keepReport, shareReport } from "./keep-report.server";
import { partCsv } from "./part-csv";
import { listReports, listSharedReports, readReport, readSharedReport } from "./read-report.server";
import { asAdmin } from "../../../../tests/worker/callers";

const span = { from: "2026-02-01", to: "2026-03-02", parts: [...partKinds], clinicName: "Clínica Ipê", crp: "06/1" };
const part = (parts: ReportPart[], kind: ReportPart["kind"]) => {
  const found = parts.find((one) => one.kind === kind);
  if (!found) throw new Error(`no part ${kind}`);
  return found;
};

test("a report shows what is shared and nothing else, and stays as it was when what it was made of changes", async () => {
  const pair = await linkedPair();
  const { world, patient, psychologist } = pair;
  const asked = { ...span, patientId: patient.memberId };
  const shared = await writeEntry(patient.ctx, words({ title: "Manhã", mood: 4 }));
  await addCheckIn(patient.ctx, { mood: 2 });
  const before = await gatherReport(psychologist.ctx, asked);
  for (let i = 0; i < 3; i++) await write(world, patient, { title: "Segredo", mood: 1, isPrivate: true });
  const gathered = await gatherReport(psychologist.ctx, asked);
  expect(part(gathered.parts, "mood")).toEqual(part(before.parts, "mood"));
  expect(part(gathered.parts, "mood").sentence).toContain("Humor médio 3,0 de 5 em 2 registros de 1 dia.");
  expect(part(gathered.parts, "writing").sentence).toContain("2 registros compartilhados em 1 dia");
  expect(JSON.stringify(gathered)).not.toMatch(/Manhã|Segredo|Caminhei/);

  const id = await keepReport(psychologist.ctx, asked, "k");
  expect(await keepReport(psychologist.ctx, asked, "k")).toBe(id);
  const kept = await readReport(psychologist.ctx, { id, patientId: patient.memberId });
  await editEntry(patient.ctx, { id: shared.id, mood: 1 });
  expect(part((await gatherReport(psychologist.ctx, asked)).parts, "mood").sentence).toContain("1,5");
  expect(await readReport(psychologist.ctx, { id, patientId: patient.memberId })).toEqual(kept);
  const rows = JSON.stringify(await rowsOf("select * from report where id = ?", id));
  expect(rows).not.toMatch(/Ana|Humor/);
});

test("what went by undone is told as open, as its patient reads it; a scale is drawn as on its page, with its gaps", () => {
  const row = { title: "T", givenAt: 0, dueAt: null, answeredAt: null };
  const told = JSON.stringify(
    tasksPart(
      [
        { ...row, status: "passed" },
        { ...row, status: "declined" },
      ],
      "UTC",
    ),
  );
  expect(told).toContain("em aberto");
  expect(told).not.toMatch(/não registrada|recusad/);
  const instrument = instruments["phq-9"];
  const answers = [4, 5].map((total, n) => ({
    instrument,
    total,
    answeredAt: Date.parse("2026-02-01") + days(n * 71),
  }));
  const [chart] = scalesPart(answers, span, "UTC").charts;
  if (chart?.kind !== "line") throw new Error("no line");
  expect(stretchesOf(chart.points, chart.joined)).toHaveLength(2);
  chart.bands.slice(1).forEach(({ from }, n) => expect(from).toBe(chart.bands[n]?.to));
  expect(chart.sentence).toContain("1 ponto de alta");
});

test("a report of a year costs the same few round trips and rows, whether once a day is written or ten times", async () => {
  const { world, clinicId, patient, psychologist } = await linkedPair();
  const shard = world.scope.shard("CLINIC_0");
  const asked = { ...span, from: "2025-03-03", to: "2026-03-02", patientId: patient.memberId };
  const { meter } = world.scope.platform;
  const costs: { trips: number; rows: number }[] = [];
  await gatherReport(psychologist.ctx, asked); // that she looked is noted, and known to be, from here on
  for (const [from, to] of [
    [0, 364],
    [365, 3650],
  ] as const) {
    await shard.run(`with recursive n(i) as (select ${from} union all select i + 1 from n where i < ${to})
      insert into check_in (clinic_id, id, patient_id, mood, occurred_at, created_at)
      select '${clinicId}', 'chk_' || i, '${patient.memberId}', 1 + i % 5, ${world.clock.now} - (i % 365) * ${days(1)}, 1 from n`);
    while ((await countDays({ db: shard })) > 0);
    forgetDataKeys();
    const before = { ...meter };
    const { parts } = await gatherReport(psychologist.ctx, asked);
    costs.push({ trips: meter.trips - before.trips, rows: meter.rowsRead - before.rowsRead });
    expect(part(parts, "writing").sentence).toContain(`${to + 1} registros compartilhados em 365 dias`);
    await world.settled();
  }
  expect(Math.max(...costs.map(({ trips }) => trips))).toBeLessThanOrEqual(6);
  expect(costs[0]?.rows).toBeLessThanOrEqual(400);
  expect(costs[1]?.rows).toBe(costs[0]?.rows);
});

test("sessions are told by what became of them, in the patient's days; a cell is no formula", async () => {
  const { world, patient, psychologist } = await linkedPair();
  const who = { patient, psychologist };
  const one = await book(who, { startAt: tomorrow });
  await book(who, { startAt: tomorrow + days(1) });
  await cancelSession(psychologist.ctx, { id: one.id, by: "psychologist", reason: "other" });
  await world.settled();
  world.clock.now = tomorrow + days(3);
  const content = await gatherReport(psychologist.ctx, { ...span, to: "2026-03-06", patientId: patient.memberId });
  const { sentence, table } = part(content.parts, "sessions");
  expect(sentence).toBe("0 sessões realizadas, 0 faltas e 1 cancelamento, de 2 sessões no período.");
  expect(table.rows.map((row) => row.at(-1))).toEqual(["cancelada", "sem anotação"]);
  const risky = { ...content, parts: [{ ...part(content.parts, "tasks"), table: { head: ["x"], rows: [["=1+1"]] } }] };
  expect(partCsv(risky, "tasks")).toBe("\ufeffx\r\n'=1+1\r\n");
  expect(partCsv(risky, "mood")).toBeNull();
});

test("only who made it reads it, the patient while it is shown, who is told each time it is", async () => {
  const room = await newsroom();
  const { world, clinicId, patient, psychologist } = room;
  const asked = { ...span, patientId: patient.memberId };
  const id = await keepReport(psychologist.ctx, asked);
  const colleague = await world.person("psychologist", clinicId, "Ian");
  for (const work of [
    gatherReport(colleague.ctx, asked),
    listReports(colleague.ctx, { patientId: patient.memberId, limit: 5 }),
  ])
    expect(await refusal(work)).toBe("tenancy.patient_not_found");
  for (const work of [
    readReport(colleague.ctx, { id, patientId: patient.memberId }),
    readReport(psychologist.ctx, { id, patientId: colleague.memberId }),
    shareReport(colleague.ctx, { id, isShared: true }),
  ])
    expect(await refusal(work)).toBe("reports.not_found");
  expect(await refusal(readSharedReport(patient.ctx, { id }))).toBe("reports.not_shown");
  expect((await listSharedReports(patient.ctx, { limit: 5 })).items).toEqual([]);

  await Promise.all([1, 2].map(() => shareReport(psychologist.ctx, { id, isShared: true })));
  await deliver(room.post);
  expect((await noticesOf(room.post, patient.memberId)).map(({ kind }) => kind)).toEqual(["report.shared"]);
  expect((await readSharedReport(patient.ctx, { id })).content.patientName).toBe("Ana");
  expect((await listReports(psychologist.ctx, { patientId: patient.memberId, limit: 5 })).items[0]?.openedAt).toBe(
    world.clock.now,
  );
  await shareReport(psychologist.ctx, { id, isShared: false });
  for (const { ctx } of [patient, (await linkedPair(world)).patient])
    expect(await refusal(readSharedReport(ctx, { id }))).toBe("reports.not_shown");
});

test("a report kept by mistake is deleted by who made it, once, and never after it was shown", async () => {
  const { world, clinicId, patient, psychologist } = await newsroom();
  const asked = { ...span, patientId: patient.memberId };
  const [kept, shown] = [await keepReport(psychologist.ctx, asked), await keepReport(psychologist.ctx, asked)];
  const colleague = await world.person("psychologist", clinicId, "Ian");
  expect(await refusal(discardReport(colleague.ctx, { id: kept }))).toBe("reports.not_found");
  await discardReport(psychologist.ctx, { id: kept });
  expect(await refusal(discardReport(psychologist.ctx, { id: kept }))).toBe("reports.not_found");
  await shareReport(psychologist.ctx, { id: shown, isShared: true });
  await shareReport(psychologist.ctx, { id: shown, isShared: false });
  expect(await refusal(discardReport(psychologist.ctx, { id: shown }))).toBe("reports.was_shown");
  expect(await rowsOf("select id from report where patient_id = ?", patient.memberId)).toEqual([{ id: shown }]);
});

test("a period is at most a year, ends after it begins and has at least one part", () => {
  const problems = (said: object) =>
    reportAsked
      .safeParse({ from: "2026-01-01", to: "2026-03-31", part: "mood", ...said })
      .error?.issues.map(({ path }) => path[0]);
  expect(problems({})).toBeUndefined();
  expect(problems({ to: "2025-12-31" })).toEqual(["to"]);
  expect(problems({ from: "2025-03-30" })).toEqual(["to"]);
  expect(problems({ from: "x" })).toEqual(["from"]);
  expect(problems({ part: undefined })).toEqual(["part"]);
  expect(problems({ part: "other" })).toEqual(["part"]);
});

test("after care has ended she shows no report any more, but takes one back; each look at one is noted", async () => {
  const { world, clinicId, patient, psychologist } = await linkedPair();
  const asked = { ...span, patientId: patient.memberId };
  const [id, shown] = [await keepReport(psychologist.ctx, asked), await keepReport(psychologist.ctx, asked)];
  await shareReport(psychologist.ctx, { id: shown, isShared: true });
  const [link] = await rowsOf<{ id: string }>("select id from care_link where patient_id = ?", patient.memberId);
  await endCareLink(asAdmin(world, await world.person("admin", clinicId)), { id: link?.id ?? "", reason: "Fim." });
  expect(await refusal(shareReport(psychologist.ctx, { id, isShared: true }))).toBe("tenancy.patient_not_found");
  await shareReport(psychologist.ctx, { id: shown, isShared: false });
  expect(await refusal(readSharedReport(patient.ctx, { id: shown }))).toBe("reports.not_shown");
  for (const _ of [1, 2]) await readReport(psychologist.ctx, { id, patientId: patient.memberId });
  await world.settled();
  const looked =
    "select action, count(*) as n from audit_entry where action in ('report.read', 'report.look') group by 1";
  expect(await rowsOf(looked)).toEqual([
    { action: "report.look", n: 1 },
    { action: "report.read", n: 1 },
  ]);
});

test("what still comes is in no report, and an end where calendars end stops nobody", async () => {
  const { patient, psychologist } = await linkedPair();
  const until = (from: string, to: string) =>
    refusal(gatherReport(psychologist.ctx, { ...span, from, to, patientId: patient.memberId }));
  expect(await until("2026-03-01", "2026-03-04")).toBe("request.invalid");
  expect(await until("9999-12-25", "9999-12-31")).toBe("request.invalid");
  const search = (from: string, to: string) => new URLSearchParams({ from, to, part: "writing" });
  expect(askedIn(search("9999-12-25", "9999-12-31"), "2026-03-02").problems).toHaveProperty("from");
  expect(askedIn(search("2026-03-01", "2026-03-04"), "2026-03-02").problems).toHaveProperty("to");
  expect(askedIn(search("2026-03-01", "2026-03-03"), "2026-03-02").asked).not.toBeNull();
});

test("a clinic's month is counted once however often, names no patient, and holds small numbers back", async () => {
  const { world, clinicId, patient, psychologist } = await linkedPair();
  const admin = await world.person("admin", clinicId, "Sônia");
  for (let i = 0; i < 6; i++) await book({ patient, psychologist }, { startAt: testStart + days(2 + i) });
  await world.settled();
  world.clock.now = testStart + days(9);
  const counting = { db: psychologist.ctx.db, now: () => world.clock.now };
  await countClinicMonths(counting);
  await countClinicMonths(counting);
  const ctx = asAdmin(world, admin);
  const { months, countedAt } = await readClinicMonths(ctx);
  expect(countedAt).toBe(world.clock.now);
  expect(months.find(({ month }) => month === "2026-03")).toEqual({
    ...{ month: "2026-03", held: 0, missed: 0, cancelled: 0, open: 6, patients: 0 },
  });
  const { items } = await readLoads(ctx, { month: "2026-03", cursor: undefined });
  expect(items).toEqual([expect.objectContaining({ name: "Dra. Lia", open: 6, held: 0 })]);
  expect((await readLoads(ctx, { month: "2026-01", cursor: undefined })).items).toEqual([]);
});
