import * as fc from "fast-check";
import { expect, test } from "vitest";
import { asAdmin, testWorld } from "../../../../tests/worker/callers";
import { linkedPair, rowsOf, words, type Clinic } from "../../../../tests/worker/diary";
import { recordNews } from "~/features/chat/news/record-news.server";
import { openRoom } from "~/features/chat/room/open-room.server";
import { deleteEntry } from "~/features/diary/entry/delete-entry.server";
import { editEntry } from "~/features/diary/entry/edit-entry.server";
import { restoreEntry } from "~/features/diary/entry/restore-entry.server";
import { writeEntry } from "~/features/diary/entry/write-entry.server";
import { addCheckIn } from "~/features/diary/mood/add-check-in.server";
import { markAllRead } from "~/features/diary/reading/mark-all-read.server";
import { readSharedEntry } from "~/features/diary/reading/read-shared-entry.server";
import { sharedMoodSummary } from "~/features/diary/reading/shared-mood-summary.server";
import { moodsOfDays } from "~/features/tenancy/care-link/caseload";
import { endCareLink } from "~/features/tenancy/care-link/end-care-link.server";
import { listCaseload } from "~/features/tenancy/care-link/list-caseload.server";
import { days, hours } from "~/lib/duration";
import { settleCaseloads, settlePatient } from "./settle-caseload.server";

type Step =
  | { do: "write"; mood: number; hoursAgo: number; isPrivate: boolean }
  | { do: "checkIn"; mood: number; hoursAgo: number }
  | { do: "edit"; at: number; mood: number; hoursAgo: number; isPrivate: boolean }
  | { do: "delete"; at: number }
  | { do: "restore"; at: number }
  | { do: "read"; at: number }
  | { do: "readAll" }
  | { do: "later"; hours: number };

const mood = fc.integer({ min: 1, max: 5 });
const hoursAgo = fc.integer({ min: 0, max: 24 * 40 });
const at = fc.nat(9);
const isPrivate = fc.boolean();
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant("write" as const), mood, hoursAgo, isPrivate }),
  fc.record({ do: fc.constant("checkIn" as const), mood, hoursAgo }),
  fc.record({ do: fc.constant("edit" as const), at, mood, hoursAgo, isPrivate }),
  fc.record({ do: fc.constant("delete" as const), at }),
  fc.record({ do: fc.constant("restore" as const), at }),
  fc.record({ do: fc.constant("read" as const), at }),
  fc.record({ do: fc.constant("readAll" as const) }),
  fc.record({ do: fc.constant("later" as const), hours: fc.integer({ min: 1, max: 20 }) }),
);

const tried = async (work: Promise<unknown>) => work.catch(() => undefined); // private or deleted by then: refused, and nothing changes

async function take({ world, patient, psychologist }: Clinic, ids: string[], said: Step): Promise<void> {
  const moment = (ago: number) => new Date(world.clock.now - hours(ago)).toISOString();
  const patientId = patient.memberId;
  world.clock.now += 1000;
  if (said.do === "later") world.clock.now += hours(said.hours);
  else if (said.do === "readAll") await markAllRead(psychologist.ctx, { patientId });
  else if (said.do === "checkIn") await addCheckIn(patient.ctx, { mood: said.mood, occurredAt: moment(said.hoursAgo) });
  else if (said.do === "write") {
    const { mood, isPrivate, hoursAgo } = said;
    ids.push((await writeEntry(patient.ctx, words({ mood, isPrivate, occurredAt: moment(hoursAgo) }))).id);
  } else {
    const id = ids[said.at % Math.max(ids.length, 1)] ?? "dia_none";
    if (said.do === "delete") await tried(deleteEntry(patient.ctx, { id }));
    else if (said.do === "restore") await tried(restoreEntry(patient.ctx, { id }));
    else if (said.do === "read") await tried(readSharedEntry(psychologist.ctx, { patientId, entryId: id }));
    else {
      const { mood, isPrivate, hoursAgo } = said;
      await tried(editEntry(patient.ctx, { id, mood, isPrivate, occurredAt: moment(hoursAgo) }));
    }
  }
}

const copiesOf = (psychologistId: string) =>
  rowsOf<Record<string, unknown>>(
    `select unread_entries, unread_messages, last_shared_at, last_check_in_at, last_message_at, last_mood,
       mood_days from care_link where psychologist_id = ?`,
    psychologistId,
  );

test("whatever a patient writes, changes, hides, deletes and brings back, the list copies what stands, and never what is private", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
      const clinic = await linkedPair(testWorld());
      const { world, clinicId, patient, psychologist } = clinic;
      const patientId = patient.memberId;
      const ids: string[] = [];
      for (const one of steps) await take(clinic, ids, one);
      const [row] = (await listCaseload(psychologist.ctx, { limit: 5 })).items;
      const summary = await sharedMoodSummary(psychologist.ctx, { patientId, period: "30d" });
      const shown = moodsOfDays(row?.moodDays ?? {}).filter(({ date }) => date >= firstOf(world.clock.now));
      expect(shown).toEqual(summary.days.map(({ date, average }) => ({ date, average })));
      const [unread] = await rowsOf<{ n: number }>(
        "select count(*) n from diary_unread where patient_id = ?",
        patientId,
      );
      expect(row?.unread).toBe(unread?.n);
      const before = await copiesOf(psychologist.memberId);
      await settlePatient({ ...psychologist.ctx, now: () => world.clock.now }, { clinicId, patientId });
      const [old, settled] = [before[0], (await copiesOf(psychologist.memberId))[0]];
      expect({ ...settled, mood_days: null }).toEqual({ ...old, mood_days: null });
      await world.settled();
    }),
    { numRuns: 25 },
  );
});

/** The first of the 30 days of São Paulo that a list shows. */
function firstOf(now: number): string {
  return new Date(now - days(29) - hours(3)).toISOString().slice(0, 10);
}

test("messages of the pair count for her alone, and go when she has read them", async () => {
  const { world, clinicId, patient, psychologist } = await linkedPair(testWorld());
  const { id: roomId } = await openRoom(patient.ctx, { memberId: psychologist.memberId });
  const job = { ...psychologist.ctx, actor: { system: "test" } } as unknown as Parameters<typeof recordNews>[0];
  const at = world.clock.now;
  const last = { seq: 3, at, senderId: patient.memberId, excerpt: "Oi" };
  const readings = [
    { memberId: psychologist.memberId, readSeq: 0, unread: 3 },
    { memberId: patient.memberId, readSeq: 3, unread: 0 },
  ];
  await recordNews(job, { clinicId }, { roomId, last, readings });
  expect((await listCaseload(psychologist.ctx, { unread: true, limit: 5 })).items).toMatchObject([
    { unreadMessages: 3, unread: 0, lastContactAt: at },
  ]);
  const read = [{ memberId: psychologist.memberId, readSeq: 3, unread: 0 }];
  await recordNews(job, { clinicId }, { roomId, last, readings: read });
  expect((await listCaseload(psychologist.ctx, { unread: true, limit: 5 })).items).toEqual([]);
});

test("the clock mends what a fault left behind, and days that have gone by leave the line", async () => {
  const { world, patient, psychologist } = await linkedPair(testWorld());
  await addCheckIn(patient.ctx, { mood: 4 });
  await world.scope.shard("CLINIC_0").run("update care_link set unread_entries = 7, last_mood = 1, last_shared_at = 5");
  const job = { ...psychologist.ctx, now: () => world.clock.now };
  expect(await settleCaseloads(job)).toBeGreaterThan(0);
  expect((await listCaseload(psychologist.ctx, { limit: 5 })).items).toMatchObject([
    { unread: 0, lastMood: 4, lastSharedAt: null, moodDays: { "2026-03-02": 400 } },
  ]);
  expect(await settleCaseloads(job)).toBe(0);
  world.clock.now += days(40);
  await settleCaseloads(job);
  expect((await listCaseload(psychologist.ctx, { limit: 5 })).items).toMatchObject([{ lastMood: 4, moodDays: {} }]);
});

test("nothing copied stays on a link that has ended", async () => {
  const { world, clinicId, patient, psychologist } = await linkedPair(testWorld());
  await writeEntry(patient.ctx, words({ mood: 2 }));
  const [link] = await rowsOf<{ id: string }>("select id from care_link where patient_id = ?", patient.memberId);
  await endCareLink(asAdmin(world, await world.person("admin", clinicId)), { id: link?.id ?? "" });
  await writeEntry(patient.ctx, words({ mood: 5 }));
  expect(await copiesOf(psychologist.memberId)).toEqual([
    {
      ...{ unread_entries: 0, unread_messages: 0, last_shared_at: 0, last_check_in_at: 0, last_message_at: 0 },
      ...{ last_mood: null, mood_days: "{}" },
    },
  ]);
});
