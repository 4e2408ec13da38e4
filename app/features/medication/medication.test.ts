import fc from "fast-check";
import { expect, test } from "vitest";
import { testWorld } from "../../../tests/worker/callers";
import { linkedPair, refusal, rowsOf } from "../../../tests/worker/diary";
import { newsroom, noticesOf } from "../../../tests/worker/notices";
import { deliver } from "../../../tests/worker/post";
import { eq } from "drizzle-orm";
import { composePushOf } from "~/features/notifications/delivery/compose-delivery.server";
import { member } from "~/features/tenancy/member/member.table";
import { days, hours, minutes } from "~/lib/duration";
import { toWallClock } from "~/lib/time/wall-clock";
import { markHour } from "./mark/mark-hour.server";
import { markRegimen } from "./mark/mark-regimen.server";
import { markHourSchema } from "./medication.schema";
import { medicationData } from "./personal-data.server";
import { listRegimens, readRegimen, readSharedRegimens, readToday } from "./regimen/read-regimens.server";
import { addRegimen, changeRegimen, endRegimen, type NewRegimen } from "./regimen/write-regimen.server";
import { nextReminder } from "./regimen/slots";
import { encloseTap } from "./reminders/enclose-tap.server";
import { renewReminders } from "./reminders/renew-reminders.server";
import { remindRegimens } from "./reminders/remind-regimens.server";

type Pair = Awaited<ReturnType<typeof linkedPair>>;

const pill: NewRegimen = {
  ...{ kind: "medication", name: "Sertralina", dose: "50 mg", times: ["08:00", "20:00"] },
  ...{ refill: "Receita em abril", reminds: true, isShared: false },
};
const systemOf = ({ psychologist }: Pick<Pair, "psychologist">) => ({
  ...psychologist.ctx,
  actor: { system: "test" },
});

/** The test's clock stands on Monday, 2 March 2026, 09:00 in São Paulo. */
test("an hour is marked once however often it is sent, changed by the later word, and taken back; words lie sealed", async () => {
  const { world, patient } = await linkedPair(testWorld());
  const { id } = await addRegimen(patient.ctx, pill, "k");
  expect(await addRegimen(patient.ctx, pill, "k")).toEqual({ id });
  expect(await refusal(addRegimen(patient.ctx, { ...pill, name: "Outra" }, "k"))).toBe("kernel.idempotency_reused");
  const slot = "2026-03-02T08:00";
  await Promise.all([1, 2, 3].map((n) => markRegimen(patient.ctx, { id, slot, state: "taken" }, `m${n}`)));
  await markRegimen(patient.ctx, { id, slot, state: "taken" }, "m1");
  expect(await rowsOf("select slot from regimen_mark")).toEqual([{ slot }]);
  world.clock.now += minutes(5);
  await markRegimen(patient.ctx, { id, slot, state: "skipped", reason: "Enjoo" }, "m4");
  // A device without network had kept "taken" from before: what was said later stays.
  await markRegimen(patient.ctx, { id, slot, state: "taken" }, "m5", world.clock.now - minutes(3));
  const [first, second] = (await readToday(patient.ctx)).hours;
  expect(first).toMatchObject({ slot, isPast: true, mark: { state: "skipped", reason: "Enjoo" } });
  expect(second).toMatchObject({ slot: "2026-03-02T20:00", isPast: false, mark: null });
  const kept = JSON.stringify([await rowsOf("select * from regimen"), await rowsOf("select * from regimen_mark")]);
  expect(kept).not.toMatch(/Sertralina|50 mg|abril|Enjoo/);
  const events = JSON.stringify(await rowsOf("select data from domain_event where type like 'medication.%'"));
  expect(events).not.toMatch(/Sertralina|Enjoo|taken|skipped/);
  await markRegimen(patient.ctx, { id, slot, state: "open" }, "m6");
  expect((await readToday(patient.ctx)).hours[0]?.mark).toBeNull();
  // An older tap, from a device that comes back, does not undo what was taken back since; a later word does.
  await markRegimen(patient.ctx, { id, slot, state: "taken" }, "m7", world.clock.now - minutes(2));
  expect((await readToday(patient.ctx)).hours[0]?.mark).toBeNull();
  expect((await readRegimen(patient.ctx, { id })).marks).toEqual([]);
  world.clock.now += minutes(1);
  await markRegimen(patient.ctx, { id, slot, state: "taken" }, "m8");
  expect((await readToday(patient.ctx)).hours[0]?.mark).toMatchObject({ state: "taken" });
});

test("what is for when it is needed is a mark each time, once by its key, and the last one can be taken back", async () => {
  const { patient } = await linkedPair(testWorld());
  const { id } = await addRegimen(patient.ctx, { ...pill, times: [] });
  const first = await markRegimen(patient.ctx, { id, state: "taken" }, "a");
  expect(await markRegimen(patient.ctx, { id, state: "taken" }, "a")).toEqual(first);
  const second = await markRegimen(patient.ctx, { id, state: "taken" }, "b");
  expect((await readToday(patient.ctx)).needed[0]?.marks).toHaveLength(2);
  await markRegimen(patient.ctx, { id, slot: second.slot, state: "open" });
  expect((await readToday(patient.ctx)).needed[0]?.marks.map(({ slot }) => slot)).toEqual([first.slot]);
});

test.each([
  "2026-03-03T08:00",
  "2026-01-01T08:00",
  "2026-03-01T08:00",
  "2026-03-02T03:33",
  "2026-02-30T08:00",
  "amanhã",
  "2026-03-02",
  "2026-03-02T08:00:30",
])("an hour that is not, is to come, is not its own, or was before it is refused: %s", async (slot) => {
  const { patient } = await linkedPair(testWorld());
  const { id } = await addRegimen(patient.ctx, pill);
  expect(await refusal(markRegimen(patient.ctx, { id, slot, state: "taken" }))).toBe("request.invalid");
});

test("one reminder for a person and an hour, however many things are due, without a name; none for what is marked", async () => {
  const { post, ...pair } = await newsroom();
  const { world, patient } = pair;
  const { id } = await addRegimen(patient.ctx, pill);
  await addRegimen(patient.ctx, { ...pill, name: "Lítio" });
  await addRegimen(patient.ctx, { ...pill, name: "Sem aviso", times: ["20:00"], reminds: false });
  expect(await remindRegimens(systemOf(pair))).toBe(0);
  world.clock.now = Date.parse("2026-03-02T23:00:30Z"); // 20:00 in São Paulo
  expect(await remindRegimens(systemOf(pair))).toBe(2);
  expect(await remindRegimens(systemOf(pair))).toBe(0);
  await deliver(post);
  const told = await noticesOf(post, patient.memberId);
  expect(told.map(({ kind }) => kind)).toEqual(["medication.reminder"]);
  const said = JSON.stringify([told, await rowsOf("select * from delivery")]);
  expect(said).not.toMatch(/Sertralina|Lítio|rem[ée]dio/i);
  const other = (await listRegimens(patient.ctx)).find(({ name }) => name === "Lítio")?.id ?? "";
  const left: number[] = [];
  for (const one of [id, other]) {
    await markRegimen(patient.ctx, { id: one, slot: "2026-03-02T20:00", state: "taken" });
    await deliver(post);
    left.push((await noticesOf(post, patient.memberId)).length);
  }
  expect(left).toEqual([1, 0]); // it goes once all of its hour is marked
  // The morning is marked before the clock looks.
  world.clock.now = Date.parse("2026-03-03T10:50Z");
  for (const one of [id, other]) await markRegimen(patient.ctx, { id: one, slot: "2026-03-03T08:00", state: "taken" });
  world.clock.now = Date.parse("2026-03-03T11:00:30Z");
  expect(await remindRegimens(systemOf(pair))).toBe(2);
  await deliver(post);
  expect(await noticesOf(post, patient.memberId)).toEqual([]);
});

test("who has gone to another zone is reminded by the clock there, and a clock that stood still reminds of nothing late", async () => {
  const pair = await linkedPair(testWorld());
  const { world, clinicId, patient } = pair;
  const { id } = await addRegimen(patient.ctx, pill);
  const { db } = patient.ctx;
  await db.update(member).set({ zone: "America/Rio_Branco" }).where(eq(member.id, patient.memberId));
  const dueIn = () => rowsOf("select next_reminder_at as at from regimen where id = ?", id);
  const events = () =>
    rowsOf("select data from domain_event where type = 'medication.reminder_due' and clinic_id = ?", clinicId);
  world.clock.now = Date.parse("2026-03-02T23:00:30Z");
  await remindRegimens(systemOf(pair));
  expect(await events()).toEqual([]);
  expect(await dueIn()).toEqual([{ at: Date.parse("2026-03-03T01:00Z") }]); // 20:00 there
  world.clock.now = Date.parse("2026-03-03T01:00:10Z");
  await remindRegimens(systemOf(pair));
  expect(await events()).toHaveLength(1);
  world.clock.now += days(3) + hours(5);
  await remindRegimens(systemOf(pair));
  expect(await events()).toHaveLength(1);
});

test("who flies anywhere is reminded once of each hour that comes there, and of one that came in the last hour", async () => {
  const pair = await linkedPair(testWorld());
  const { world, clinicId, patient } = pair;
  const { db } = patient.ctx;
  const scope = { clinicId, patientId: patient.memberId };
  await addRegimen(patient.ctx, { ...pill, times: ["20:00"] });
  const zones = ["America/Sao_Paulo", "Europe/Lisbon", "America/Rio_Branco", "Asia/Tokyo", "America/Noronha"];
  const start = Date.parse("2026-03-02T12:00Z");
  const told = new Map<number, string>();
  const flights = fc.array(fc.record({ to: fc.constantFrom(...zones), at: fc.integer({ min: 1, max: 700 }) }), {
    minLength: 1,
    maxLength: 4,
  });
  let [zone, base] = ["America/Sao_Paulo", start];
  for (const flight of fc.sample(flights, { numRuns: 5, seed: 18 }).flat()) {
    // Twenty minutes a step until the flight, and past the next two hours there.
    const [from, until] = [base, base + minutes(flight.at) + hours(2)];
    for (let now = from; now <= until; now += minutes(20)) {
      world.clock.now = now;
      if (zone !== flight.to && now >= from + minutes(flight.at)) {
        zone = flight.to;
        await db.update(member).set({ zone }).where(eq(member.id, patient.memberId));
        await renewReminders(systemOf(pair), scope);
        const [due] = await rowsOf("select next_reminder_at as at from regimen");
        const expected = nextReminder(["20:00"], zone, now - hours(1) - 1);
        if (expected !== null && !told.has(expected)) expect(due).toEqual({ at: expected });
      }
      await remindRegimens(systemOf(pair));
      const events = await rowsOf(
        "select data from domain_event where type = 'medication.reminder_due' and clinic_id = ?",
        clinicId,
      );
      for (const { data } of events as { data: string }[]) {
        const { at } = JSON.parse(data) as { at: number };
        if (!told.has(at)) told.set(at, zone);
      }
      expect(events).toHaveLength(told.size);
    }
    base = until;
  }
  expect(told.size).toBeGreaterThan(2);
  for (const [at, there] of told) expect(toWallClock(at, there).slice(11)).toBe("20:00");
});

test("a tap on a reminder marks all of its hour that nothing was said of, once, whichever clock its reader is on by then", async () => {
  const pair = await linkedPair(testWorld());
  const { world, clinicId, patient } = pair;
  const { db } = patient.ctx;
  const pills = await addRegimen(patient.ctx, pill);
  const walk = await addRegimen(patient.ctx, {
    ...pill,
    kind: "habit",
    name: "Caminhar",
    dose: null,
    times: ["08:00"],
  });
  const left = await addRegimen(patient.ctx, { ...pill, name: "Outra", times: ["08:00"] });
  await addRegimen(patient.ctx, { ...pill, name: "Sem aviso", times: ["08:00"], reminds: false });
  const at = Date.parse("2026-03-02T11:00Z"); // 8:00 in São Paulo, an hour ago
  await markRegimen(patient.ctx, { id: left.id, slot: "2026-03-02T08:00", state: "skipped" });
  const notice = {
    clinicId,
    memberId: patient.memberId,
    subjectId: `${patient.memberId}/${at}`,
    zone: "America/Sao_Paulo",
  };
  const outgoing = { ...notice, kind: "medication.reminder" as const, toldAt: at, email: "", name: "" };
  const tap = (await encloseTap(systemOf(pair), outgoing))?.tap;
  expect(tap).toMatchObject({ label: "Feito", path: "/api/patient/regimens/hours" });
  const delivery = { ...outgoing, gathers: null, id: "ntd_1" } as unknown as Parameters<typeof composePushOf>[0];
  const { message } = composePushOf(delivery, tap ? { tap } : {});
  expect(message).toMatchObject({ url: "/dashboard/medication", tap: { owner: patient.memberId, key: "tap:ntd_1" } });
  expect(`${message.title} ${message.body} ${message.tap?.label}`).toBe(
    "Você tem uma atualização Há uma novidade para você na CÁRIS. Feito",
  );
  expect(JSON.stringify(message).length).toBeLessThan(900); // a push is padded to 1,024 bytes, and must not stand out
  const said = markHourSchema.parse(tap?.body);
  const hour = { at: Date.parse(said.at), zone: said.zone };
  // They have flown meanwhile: the hour is by the clock it was reminded on.
  await db.update(member).set({ zone: "Asia/Tokyo" }).where(eq(member.id, patient.memberId));
  patient.ctx.actor.zone = "Asia/Tokyo";
  await Promise.all([1, 2].map(() => markHour(patient.ctx, hour, "tap:1")));
  expect(await markHour(patient.ctx, hour, "tap:2")).toEqual({ outcome: "said_before", marked: 0 });
  const marks = () => rowsOf("select regimen_id as id, slot, state from regimen_mark order by regimen_id");
  const slot = "2026-03-02T08:00";
  const all = [
    { id: pills.id, slot, state: "taken" },
    { id: walk.id, slot, state: "taken" },
    { id: left.id, slot, state: "skipped" },
  ].sort((a, b) => (a.id < b.id ? -1 : 1));
  expect(await marks()).toEqual(all);
  expect(await rowsOf("select data from domain_event where type = 'medication.marked'")).toHaveLength(2);
  // Taken back, it stays so for the same tap that comes once more.
  await markRegimen(patient.ctx, { id: walk.id, slot, state: "open" });
  await markHour(patient.ctx, hour, "tap:1");
  const stands = async () => (await marks()).filter(({ state }) => state !== "open");
  expect(await stands()).toEqual(all.filter(({ id }) => id !== walk.id));
  for (const wrong of [world.clock.now + minutes(1), world.clock.now - days(32)])
    expect(await refusal(markHour(patient.ctx, { at: wrong }))).toBe("request.invalid");
  const other = await world.person("patient", clinicId, "Bia");
  await markHour(other.ctx, hour);
  expect(await stands()).toHaveLength(2);
  world.clock.now += minutes(1);
  expect(await markHour(patient.ctx, hour, "tap:3")).toEqual({ outcome: "marked", marked: 1 }); // a later tap is a later word
  expect(await stands()).toEqual(all);
  for (const subjectId of ["x", `${patient.memberId}/nunca`, `mem_other/${at}`])
    expect(await encloseTap(systemOf(pair), { ...outgoing, subjectId })).toEqual({});
});

test("who cares for the patient sees what is shared while it is, and never why an hour was left out; strangers find nothing", async () => {
  const { world, clinicId, patient, psychologist } = await linkedPair(testWorld());
  const { id } = await addRegimen(patient.ctx, { ...pill, isShared: true });
  await addRegimen(patient.ctx, { ...pill, name: "Só minha" });
  world.clock.now += days(1);
  await markRegimen(patient.ctx, { id, slot: "2026-03-03T08:00", state: "skipped", reason: "Enjoo" });
  const seen = await readSharedRegimens(psychologist.ctx, patient.memberId);
  expect(seen).toMatchObject([{ regimen: { name: "Sertralina" }, adherence: { due: 2, taken: 0, skipped: 1 } }]);
  expect(JSON.stringify(seen)).not.toMatch(/Enjoo|Só minha/);
  // Marked before it has come, an hour is none of those that have.
  await markRegimen(patient.ctx, { id, slot: "2026-03-03T20:00", state: "taken" });
  const early = { due: 2, taken: 0, skipped: 1 };
  expect((await readRegimen(patient.ctx, { id })).adherence).toEqual(early);
  expect((await readSharedRegimens(psychologist.ctx, patient.memberId))[0]?.adherence).toEqual(early);
  const { version } = (await readRegimen(patient.ctx, { id })).regimen;
  await changeRegimen(patient.ctx, { ...pill, id, version });
  expect(await readSharedRegimens(psychologist.ctx, patient.memberId)).toEqual([]);
  expect(await refusal(changeRegimen(patient.ctx, { ...pill, id, version }))).toBe("medication.changed_elsewhere");
  const other = await world.person("patient", clinicId, "Bia");
  const colleague = await world.person("psychologist", clinicId, "Ian");
  const foreign = await world.person("patient", await world.clinic("CLINIC_1"), "Caio");
  for (const { ctx } of [other, foreign]) {
    expect(await refusal(readRegimen(ctx, { id }))).toBe("medication.not_found");
    expect(await refusal(markRegimen(ctx, { id, slot: "2026-03-02T08:00", state: "taken" }))).toBe(
      "medication.not_found",
    );
    expect(await refusal(endRegimen(ctx, { id }))).toBe("medication.not_found");
  }
  expect(await refusal(readSharedRegimens(colleague.ctx, patient.memberId))).toBe("tenancy.patient_not_found");
});

test("what is ended leaves the list and its reminders", async () => {
  const { patient, psychologist } = await linkedPair(testWorld());
  const { id } = await addRegimen(patient.ctx, { ...pill, isShared: true });
  await endRegimen(patient.ctx, { id });
  await endRegimen(patient.ctx, { id });
  expect(await listRegimens(patient.ctx)).toEqual([]);
  expect(await rowsOf("select next_reminder_at as at from regimen where id = ?", id)).toEqual([{ at: null }]);
  expect(await readSharedRegimens(psychologist.ctx, patient.memberId)).toEqual([]);
  expect((await readRegimen(patient.ctx, { id })).regimen.name).toBe("Sertralina");
  // Another tab still has its form: what is typed there is not thrown away with a page that is not found.
  expect(await refusal(changeRegimen(patient.ctx, { ...pill, id, version: 1 }))).toBe("medication.ended");
});

test("forty are kept, however many come at once, and one that goes makes room", async () => {
  const { patient } = await linkedPair(testWorld());
  const tried = await Promise.allSettled(Array.from({ length: 44 }, () => addRegimen(patient.ctx, pill)));
  const made = tried.flatMap((one) => (one.status === "fulfilled" ? [one.value.id] : []));
  expect(made).toHaveLength(40);
  expect(await listRegimens(patient.ctx)).toHaveLength(40);
  expect(await refusal(addRegimen(patient.ctx, pill))).toBe("medication.too_many");
  await endRegimen(patient.ctx, { id: made[0] ?? "" });
  await addRegimen(patient.ctx, pill);
});

test("a copy of one's own data tells which hours something had, and from when on", async () => {
  const { world, patient, clinicId } = await linkedPair(testWorld());
  const { id } = await addRegimen(patient.ctx, pill);
  const from = world.clock.now;
  world.clock.now += days(3);
  await changeRegimen(patient.ctx, { ...pill, id, times: ["21:00"] });
  const [store] = medicationData.stores;
  if (!store || !("inPlace" in store) || typeof store.inPlace?.export !== "function") throw new Error("not told");
  const { memberId, accountId, ctx } = patient;
  const place = { ...ctx, clinicId, memberId, accountId, role: "patient" as const, isKept: false };
  const told: unknown[] = [];
  for await (const one of store.inPlace.export(place)) told.push(one);
  expect(told).toMatchObject([
    {
      name: "Sertralina",
      stretches: [
        { startedAt: from, times: ["08:00", "20:00"] },
        { startedAt: world.clock.now, times: ["21:00"] },
      ],
    },
  ]);
});
