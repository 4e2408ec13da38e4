import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { refusalOf } from "../../../../tests/worker/callers";
import { handleAll } from "../../../../tests/worker/life";
import { newPost } from "../../../../tests/worker/post";
import { appointment } from "~/features/appointments/booking/appointment.table";
import { appointmentPatient } from "~/features/appointments/booking/appointment-patient.table";
import { bookAppointment } from "~/features/appointments/booking/book-appointment.server";
import { busySpan } from "~/features/appointments/booking/busy-span.table";
import { cancelSession } from "~/features/appointments/steps/change-session.server";
import { careGuardian } from "~/features/care/guardian/care-guardian.table";
import { account } from "~/features/identity/account/account.directory.table";
import { charge } from "~/features/receipts/charges/charge.table";
import { notice } from "~/features/notifications/notice/notice.table";
import { careLink } from "~/features/tenancy/care-link/care-link.table";
import { days, hours } from "~/lib/duration";
import type { ImporterCtx } from "../importer";
import { readIcal } from "../reading/read-ical.server";
import { actOnImport } from "../steps/act-on-import.server";
import { readImport } from "../steps/read-import.server";
import { takeUpload } from "../steps/take-upload.server";

const form = { encoding: "auto", separator: "auto" } as const;

/** Monday, 2 March 2026, 09:00 in São Paulo. */
async function practice() {
  const post = newPost();
  const { world } = post;
  const clinicId = await world.clinic("CLINIC_1");
  const psychologist = await world.person("psychologist", clinicId, "Ana Souza");
  const rosa = await world.person("patient", clinicId, "Rosa Lima");
  const lia = await world.person("patient", clinicId, "Lia Prado");
  const stranger = await world.person("patient", clinicId, "Caio Reis");
  for (const one of [rosa, lia]) await world.link(psychologist, one);
  const ctx: ImporterCtx = { ...psychologist.ctx, both: world.directory(psychologist.ctx.actor) };
  const planes = { ...psychologist.ctx, both: world.directory(psychologist.ctx.actor) };
  return { post, world, clinicId, psychologist, rosa, lia, stranger, ctx, planes };
}

async function mapped(ctx: ImporterCtx, text: string, said: Record<string, string> = {}) {
  const { id } = await takeUpload(ctx, { kind: "sessions", file: new File([text], "agenda.csv"), form });
  const { mapping } = await readImport(ctx, { id });
  const columns = Object.fromEntries(Object.entries(mapping).map(([name, at]) => [`col.${name}`, String(at)]));
  await actOnImport(ctx, id, { intent: "map", ...columns, ...said });
  return id;
}

async function told(ctx: ImporterCtx, id: string) {
  const { rows, counts } = await readImport(ctx, { id });
  return {
    counts,
    words: Object.fromEntries(rows.map(({ row, faults }) => [row, faults.map((f) => f.words).join(" ")])),
  };
}

test("past and coming sessions come in as they were and will be, nobody is told or reminded, nothing is owed for what is over", async () => {
  const { post, ctx, rosa, lia } = await practice();
  await ctx.both.db.update(account).set({ email: "lia@caris.test" }).where(eq(account.id, lia.accountId));
  const id = await mapped(
    ctx,
    [
      "Paciente;E-mail;Data;Hora;Duração;Modalidade;Situação;Valor",
      "Rosa Lima;;23/02/2026;14:30;50;Presencial;realizada;180,00",
      "Rosa Lima;;24/02/2026;14h;60 min;online;faltou;",
      "Sessão com Lia;LIA@caris.test;10/03/2026;09:00;;;agendada;200",
    ].join("\n"),
  );
  expect((await told(ctx, id)).counts).toMatchObject({ ready: 3, refused: 0 });
  await actOnImport(ctx, id, { intent: "start" });
  await handleAll(post);
  const rows = (await ctx.db.select().from(appointment)).toSorted((a, b) => a.startAt - b.startAt);
  expect(rows).toMatchObject([
    {
      status: "completed",
      type: "presencial",
      feeCents: null,
      startAt: Date.UTC(2026, 1, 23, 17, 30),
      nextReminderAt: null,
    },
    { status: "no_show", type: "online", feeCents: null, nextReminderAt: null },
    { status: "scheduled", feeCents: 20_000, startAt: Date.UTC(2026, 2, 10, 12), nextReminderAt: null },
  ]);
  expect(rows[1]).toMatchObject({ endAt: (rows[1]?.startAt ?? 0) + hours(1) });
  expect(await ctx.db.select().from(notice)).toEqual([]);
  expect(await ctx.db.select().from(charge)).toEqual([]);
  expect(await ctx.db.select().from(busySpan)).toHaveLength(6);
  const links = await ctx.db.select().from(careLink);
  expect(links.find(({ patientId }) => patientId === lia.memberId)?.nextSessionAt).toBe(rows[2]?.startAt);
  expect(links.find(({ patientId }) => patientId === rosa.memberId)?.lastSessionAt).toBe(rows[0]?.startAt);
});

test("chosen, patients are told of what is to come and reminded of it, and of nothing that is over", async () => {
  const { post, ctx, lia } = await practice();
  const text = "Paciente;Data;Hora\nLia Prado;10/03/2026;09:00\nRosa Lima;24/02/2026;09:00";
  const id = await mapped(ctx, text, { "opt.tells": "on" });
  await actOnImport(ctx, id, { intent: "start" });
  await handleAll(post);
  expect((await ctx.db.select().from(notice)).map(({ memberId, kind }) => [memberId, kind])).toEqual([
    [lia.memberId, "appointment.booked"],
  ]);
  const rows = (await ctx.db.select().from(appointment)).toSorted((a, b) => a.startAt - b.startAt);
  expect([rows[0]?.nextReminderAt, rows[1]?.nextReminderAt]).toEqual([null, expect.any(Number)]);
});

test("no two overlap: not within the file, nor with what stands, hers or a patient's; and each fault is said", async () => {
  const { ctx, planes, rosa, world, clinicId } = await practice();
  await bookAppointment(planes, {
    patientIds: [rosa.memberId],
    startAt: Date.UTC(2026, 2, 10, 12),
    durationMinutes: 50,
    type: "online",
  });
  const other = await world.person("psychologist", clinicId, "Eva");
  await world.link(other, rosa);
  await bookAppointment(other.ctx, {
    patientIds: [rosa.memberId],
    startAt: Date.UTC(2026, 2, 11, 12),
    durationMinutes: 50,
    type: "online",
  });
  await ctx.db.insert(careGuardian).values({
    ...{ clinicId, patientId: rosa.memberId, birthDate: "2015-01-01", recordedBy: "x", recordedAt: 1, version: 1 },
  });
  const id = await mapped(
    ctx,
    [
      "Paciente;Data;Hora;Minutos;Situação;Valor",
      "Lia Prado;10/03/2026;09:30;50;;",
      "Lia Prado;10/03/2026;09:50;50;;",
      "Lia Prado;10/03/2026;10:00;50;;",
      "Rosa Lima;11/03/2026;09:10;50;;",
      "Rosa Lima;23/02/2026;09:10;50;;",
      "Caio Reis;12/03/2026;09:10;50;;",
      "Lia Prado;31/02/2026;09:10;50;;",
      "Lia Prado;13/03/2026;;50;;",
      "Lia Prado;13/03/2026;25:00;50;;",
      "Lia Prado;13/03/2026;10:00;15;quem sabe;mil",
      "Lia Prado;13/03/2032;10:00;50;cancelada;",
    ].join("\n"),
  );
  const { words, counts } = await told(ctx, id);
  expect(counts).toMatchObject({ ready: 2, refused: 9 });
  expect(words[2]).toBe("Neste horário já há outra sessão na sua agenda.");
  expect(words[4]).toBe("No mesmo horário já está a linha 3.");
  expect(words[5]).toMatch(/paciente já tem outra sessão.*Menor de idade/);
  expect(words[7]).toBe("Não encontramos esta pessoa entre quem você acompanha.");
  expect(words[8]).toMatch(/não é um dia/);
  expect(words[9]).toMatch(/Falta a hora/);
  expect(words[10]).toMatch(/00:00 a 23:59/);
  expect(words[11]).toMatch(/30 a 120 minutos.*realizada, falta.*em reais/);
  expect(words[12]).toMatch(/dois anos.*não são trazidas/);
});

test("a time taken between the dry run and its turn is left out then, and what nobody touched is undone without a trace", async () => {
  const { post, ctx, planes, lia } = await practice();
  const id = await mapped(
    ctx,
    "Paciente;Data;Hora\nLia Prado;10/03/2026;09:00\nLia Prado;11/03/2026;09:00\nLia Prado;12/03/2026;09:00",
  );
  await bookAppointment(planes, {
    patientIds: [lia.memberId],
    startAt: Date.UTC(2026, 2, 10, 12, 20),
    durationMinutes: 50,
    type: "online",
  });
  await actOnImport(ctx, id, { intent: "start" });
  await handleAll(post);
  expect(await told(ctx, id)).toMatchObject({
    counts: { done: 2, refused: 1 },
    words: { 2: "Neste horário já há outra sessão, sua ou do paciente." },
  });
  const [first] = (await ctx.db.select().from(appointment)).filter(
    ({ startAt }) => startAt === Date.UTC(2026, 2, 11, 12),
  );
  await cancelSession(planes, { id: first?.id ?? "" });
  await actOnImport(ctx, id, { intent: "undo" });
  await handleAll(post);
  expect(await told(ctx, id)).toMatchObject({
    counts: { undone: 1, kept: 1 },
    words: { 3: "Fica: a sessão mudou depois, ou tem nota ou cobrança." },
  });
  expect(await ctx.db.select().from(appointment)).toHaveLength(2);
  expect(await ctx.db.select().from(appointmentPatient)).toHaveLength(2);
  expect(await ctx.db.select().from(busySpan)).toHaveLength(2);
});

test("a file that writes months first brings nothing on another day: its column is refused whole, in words", async () => {
  const { ctx } = await practice();
  const text =
    "Paciente;Data;Hora\nRosa Lima;02/03/2026;09:00\nRosa Lima;02/27/2026;09:00\nRosa Lima;03/04/2026;2:00 PM";
  const { counts, words } = await told(ctx, await mapped(ctx, text));
  expect(counts).toMatchObject({ ready: 0, refused: 3 });
  expect(words[2]).toMatch(/mês antes do dia/);
  expect(words[3]).toMatch(/não é um dia do calendário/);
});

const calendar = (...events: string[][]) =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    ...events.flatMap((lines) => ["BEGIN:VEVENT", ...lines, "END:VEVENT"]),
    "END:VCALENDAR",
    "",
  ].join("\r\n");
const reader = { zone: "America/Sao_Paulo", now: Date.UTC(2026, 2, 2, 12) };
const rowsIn = (text: string) => {
  const read = readIcal(text, reader);
  return read && "rows" in read ? read.rows.slice(1) : read;
};

test("a calendar's events become rows on her clock: zones, rules with what is taken out and what was moved, guests, kinds", () => {
  const text = calendar(
    [
      "UID:1",
      "DTSTART:20260310T120000Z",
      "DTEND:20260310T125000Z",
      "SUMMARY:Rosa\\, Lima",
      "LOCATION:https://meet.test/x",
    ],
    [
      "UID:2",
      "DTSTART;TZID=America/Manaus:20260301T090000",
      "DURATION:PT1H",
      "SUMMARY:Lia",
      "RRULE:FREQ=WEEKLY;COUNT=4",
      "EXDATE;TZID=America/Manaus:20260308T090000",
      "ATTENDEE;CN=Lia:mailto:lia@caris.test",
    ],
    [
      "UID:2",
      "RECURRENCE-ID;TZID=America/Manaus:20260315T090000",
      "DTSTART;TZID=America/Manaus:20260316T090000",
      "DTEND;TZID=America/Manaus:20260316T100000",
      "SUMMARY:Lia",
    ],
    ["UID:3", "DTSTART;VALUE=DATE:20260401", "SUMMARY:Feriado"],
    ["UID:4", "DTSTART;TZID=E. South America Standard Time:20260402T090000", "STATUS:CANCELLED", "SUMMARY:X"],
  );
  expect(rowsIn(text)).toEqual([
    ["Rosa, Lima", "", "2026-03-10", "09:00", "50", "https://meet.test/x", ""],
    ["Lia", "lia@caris.test", "2026-03-01", "10:00", "60", "", ""],
    ["Lia", "lia@caris.test", "2026-03-22", "10:00", "60", "", ""],
    ["Lia", "", "2026-03-16", "10:00", "60", "", ""],
    ["Feriado", "", "2026-04-01", "", "", "", ""],
    ["X", "", "2026-04-02", "09:00", "", "", "cancelada"],
  ]);
  expect(readIcal("nome;data", reader)).toBeNull();
});

test("a calendar that would never end, or is broken, is answered soon and in words", () => {
  const began = Date.now();
  const event = (rule: string) => calendar(["UID:1", "DTSTART:20200101T120000Z", "SUMMARY:X", `RRULE:${rule}`]);
  for (const rule of [
    "FREQ=SECONDLY",
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=DAILY;BYSETPOS=400",
    "FREQ=MONTHLY;BYMONTHDAY=31",
  ])
    expect(JSON.stringify(rowsIn(event(rule)))).toMatch(/repetição que não lemos|não pôde ser lido/);
  expect(rowsIn(event("FREQ=DAILY"))).toHaveLength(1000);
  expect(rowsIn(event("FREQ=WEEKLY;INTERVAL=0"))).toBeTruthy();
  expect(
    rowsIn(
      calendar(...Array.from({ length: 20 }, (_, i) => [`UID:${i}`, "DTSTART:20250101T120000Z", "RRULE:FREQ=DAILY"])),
    ),
  ).toMatchObject({ problem: expect.stringMatching(/mais de 2\.000/) as string });
  expect(rowsIn("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:ontem\r\nEND")).toMatchObject({
    problem: expect.any(String) as string,
  });
  expect(rowsIn(`BEGIN:VCALENDAR\r\n${"BEGIN:VEVENT\r\n".repeat(50_000)}`)).toMatchObject({
    problem: expect.any(String) as string,
  });
  expect(rowsIn(calendar(["UID:1", `SUMMARY:${"a\r\n ".repeat(300_000)}`, "DTSTART:20260310T120000Z"]))).toBeTruthy();
  expect(Date.now() - began).toBeLessThan(8000);
});

test("nobody brings sessions of whom they do not care for, into another's agenda, or by an admin's hand", async () => {
  const { ctx, world, clinicId, planes } = await practice();
  const id = await mapped(ctx, "Paciente;Data;Hora\nLia Prado;10/03/2026;09:00");
  const other = await world.person("psychologist", clinicId, "Eva");
  const asOther = { ...other.ctx, both: world.directory(other.ctx.actor) };
  expect(await refusalOf(readImport(asOther, { id }))).toBe("imports.not_found");
  expect(
    (await told(asOther, await mapped(asOther, "Paciente;Data;Hora\nLia Prado;10/03/2026;09:00"))).counts.ready,
  ).toBe(0);
  const admin = await world.person("admin", clinicId, "Davi");
  const asAdmin = { ...admin.ctx, both: world.directory(admin.ctx.actor) } as ImporterCtx;
  expect(await refusalOf(mapped(asAdmin, "Paciente;Data;Hora\nLia Prado;10/03/2026;09:00"))).toBe("auth.forbidden");
  await planes.db.update(careLink).set({ endedAt: world.clock.now - days(1) });
  await actOnImport(ctx, id, { intent: "start" });
  expect(await ctx.db.select().from(appointment)).toEqual([]);
});
