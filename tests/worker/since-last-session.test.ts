import { expect, test } from "vitest";
import { listWaitingRooms, talksWith } from "~/features/chat/room/waiting-rooms.server";
import { recordNews } from "~/features/chat/news/record-news.server";
import { openRoom } from "~/features/chat/room/open-room.server";
import { addCheckIn } from "~/features/diary/mood/add-check-in.server";
import { listNewlyShared } from "~/features/diary/reading/newest-unread.server";
import { sharedSince } from "~/features/diary/reading/shared-since.server";
import { forgetDataKeys } from "~/features/kernel/keys/data-key.server";
import { plansSince } from "~/features/safety-plan/history/plan-since.server";
import { saveSafetyPlan } from "~/features/safety-plan/saving/save-safety-plan.server";
import { sosAlert } from "~/features/sos/board/sos-alert.table";
import { alertsSince } from "~/features/sos/responder/alerts-since.server";
import { endCareLink } from "~/features/tenancy/care-link/end-care-link.server";
import { days } from "~/lib/duration";
import { asAdmin, testWorld } from "./callers";
import { linkedPair, rowsOf, write, type Clinic } from "./diary";
import { planWords } from "./plans";
import type { Person, World } from "./world";

const zone = "America/Sao_Paulo";

/** The last line of the room that a patient has with the psychologist, as the room's object would tell the shard. */
async function said(world: World, psychologist: Person<"psychologist">, patient: Person<"patient">, excerpt: string) {
  const { id: roomId } = await openRoom(patient.ctx, { memberId: psychologist.memberId });
  const job = { ...patient.ctx, actor: { system: "test" } };
  world.clock.now += 1000;
  const last = { seq: 1, at: world.clock.now, senderId: patient.memberId, excerpt };
  const readings = [{ memberId: psychologist.memberId, readSeq: 0, unread: 1 }];
  await recordNews(job, patient.ctx.actor, { roomId, last, readings });
  return roomId;
}

/** What `read` cost: trips that waited for one another, and rows. */
async function costOf<T>(world: World, read: () => Promise<T>): Promise<{ answer: T; trips: number; rows: number }> {
  const { meter } = world.scope.platform;
  await world.settled();
  forgetDataKeys();
  const before = { ...meter };
  const answer = await read();
  const cost = { trips: meter.trips - before.trips, rows: meter.rowsRead - before.rowsRead };
  await world.settled();
  return { answer, ...cost };
}

const everything = ({ ctx }: Person<"psychologist">, patientId: string, since: number) => {
  const asked = [{ patientId, since, zone }];
  return Promise.all([
    sharedSince(ctx, asked),
    talksWith(ctx, [patientId]),
    alertsSince(ctx, asked),
    plansSince(ctx, asked),
  ]);
};

/** A patient with something of every kind before an instant and after it, and a private entry. */
async function eventful(): Promise<Clinic & { since: number; roomId: string }> {
  const clinic = await linkedPair(testWorld());
  const { world, patient, psychologist } = clinic;
  await write(world, patient, { title: "De antes", mood: 1 });
  await saveSafetyPlan(patient.ctx, { ...planWords(), patientId: patient.memberId });
  world.clock.now += days(1);
  const since = world.clock.now;
  for (let i = 0; i < 5; i++) await write(world, patient, { title: `Depois ${i}`, mood: 4 });
  await write(world, patient, { title: "Só minha", mood: 1, isPrivate: true });
  await addCheckIn(patient.ctx, { mood: 2 });
  await saveSafetyPlan(patient.ctx, { ...planWords({ coping: ["Andar"] }, 1), patientId: patient.memberId });
  const row = {
    clinicId: clinic.clinicId,
    patientId: patient.memberId,
    severity: "support",
    policy: "{}",
    rev: 1,
  } as const;
  for (const [id, raisedAt] of [
    ["sos_old", since - 1],
    ["sos_new", since + 1],
  ] as const) {
    await patient.ctx.db.insert(sosAlert).values({ ...row, id, raisedAt, status: "resolved", outcome: "talked" });
  }
  const roomId = await said(world, psychologist, patient, "Posso falar antes?");
  return { ...clinic, since, roomId };
}

test("what changed since an instant is read in one trip, its keys with it; what is private is not in it", async () => {
  const { world, patient, psychologist, since, roomId } = await eventful();
  const { answer, trips, rows } = await costOf(world, () => everything(psychologist, patient.memberId, since));
  const [shared, talks, alerts, plans] = answer.map((part) => part.get(patient.memberId));
  expect(shared).toMatchObject({
    moreEntries: true,
    unread: 6,
    moods: { count: 6, distribution: { 1: 0, 2: 1, 4: 5 } },
  });
  expect((shared as { entries: { title: string }[] }).entries.map(({ title }) => title)).toEqual([
    ...["Depois 4", "Depois 3", "Depois 2", "Depois 1"],
  ]);
  expect(talks).toEqual({
    roomId,
    unread: 1,
    last: { excerpt: "Posso falar antes?", at: world.clock.now, isPatients: true },
  });
  expect(alerts).toMatchObject([{ id: "sos_new", outcome: "talked" }]);
  expect(plans).toMatchObject({ saved: [{ version: 2, savedBy: { name: "Ana" } }], plan: { version: 2 } });
  console.log(`since the last session: ${trips} trip, ${rows} rows`);
  expect(trips).toBe(1);
  expect(rows).toBeLessThanOrEqual(70);
});

test("to who has no open care link there is nothing, at the cost of nothing", async () => {
  const { world, clinicId, patient, psychologist, since } = await eventful();
  const colleague = await world.person("psychologist", clinicId, "Sem vínculo");
  const elsewhere = await world.person("psychologist", await world.clinic(), "De outra clínica");
  const nothing = async (who: Person<"psychologist">, patientId: string) => {
    const { answer, rows } = await costOf(world, () => everything(who, patientId, since));
    const [shared, talks, alerts, plans] = answer.map((part) => part.get(patientId));
    expect(shared).toMatchObject({ entries: [], unread: 0, moods: { count: 0 } });
    expect([talks, alerts, plans]).toEqual([undefined, [], { plan: null, saved: [] }]);
    return rows;
  };
  for (const who of [colleague, elsewhere]) {
    expect(await nothing(who, patient.memberId)).toBe(await nothing(who, "mem_00000000000000000000000000"));
  }
  const admin = await world.person("admin", clinicId);
  const [link] = await rowsOf<{ id: string }>("select id from care_link where patient_id = ?", patient.memberId);
  await endCareLink(asAdmin(world, admin), { id: link?.id ?? "" });
  await nothing(psychologist, patient.memberId);
  expect(await listNewlyShared(psychologist.ctx, 3)).toEqual([]);
  expect(await listWaitingRooms(psychologist.ctx, 3)).toEqual([]);
});

test("who waits is read about as cheaply of a large caseload as of a small one, who has waited longest first", async () => {
  const clinic = await linkedPair(testWorld());
  const { world, clinicId, psychologist } = clinic;
  for (let i = 0; i < 12; i++) {
    const patient = await world.person("patient", clinicId, `P${i}`);
    await world.link(psychologist, patient);
    await said(world, psychologist, patient, `Mensagem ${i}`);
    for (let n = 0; n < 3; n++) await write(world, patient, { title: `De P${i}, ${n}` });
  }
  const rooms = await costOf(world, () => listWaitingRooms(psychologist.ctx, 3));
  expect(rooms.answer.map(({ patient, last }) => [patient.name, last?.excerpt])).toEqual([
    ["P0", "Mensagem 0"],
    ["P1", "Mensagem 1"],
    ["P2", "Mensagem 2"],
  ]);
  const shared = await costOf(world, () => listNewlyShared(psychologist.ctx, 3));
  expect(shared.answer.map(({ patient, title, unread, orMore }) => [patient.name, title, unread, orMore])).toEqual([
    ["P11", "De P11, 2", 3, true],
    ["P10", "De P10, 2", 3, true],
    ["P9", "De P9, 2", 2, true],
  ]);
  console.log(`who waits: rooms ${rooms.rows} rows, entries ${shared.rows} rows`);
  expect(rooms.rows).toBeLessThanOrEqual(24);
  expect(shared.rows).toBeLessThanOrEqual(36);
  expect([rooms.trips, shared.trips]).toEqual([2, 2]);
});
