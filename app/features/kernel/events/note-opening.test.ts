import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { linkedPair } from "../../../../tests/worker/diary";
import { batchOf, newPost } from "../../../../tests/worker/post";
import { consumeEvents } from "../../../../workers/consumers/events";
import type { ClinicDb } from "~/db/client.server";
import { auditEntry } from "~/features/kernel/audit-entry.both.table";
import { minutes } from "~/lib/duration";
import { noteListing, noteOpening, type OpeningAction } from "./note-opening.server";

/** A database that writes nothing down. */
function unwilling(db: ClinicDb): ClinicDb {
  return new Proxy(db, {
    get: (target, name) =>
      name === "all" ? () => Promise.reject(new Error("down")) : (Reflect.get(target, name, target) as unknown),
  });
}

test("a list is noted though the database was down at that moment: as it was, once, however often it comes", async () => {
  const post = newPost();
  const { world } = post;
  const { patient: ana, psychologist: lia } = await linkedPair(world);
  const shownAt = world.clock.now;
  noteListing({ ...lia.ctx, db: unwilling(lia.ctx.db) }, "diary.list", [ana.memberId, ana.memberId]);
  await world.settled();
  const rows = () =>
    lia.ctx.db
      .select()
      .from(auditEntry)
      .where(and(eq(auditEntry.action, "diary.list"), eq(auditEntry.subject, ana.memberId)));
  expect(await rows()).toEqual([]);
  const owed = post.events.filter(({ looked }) => looked !== undefined);
  expect(owed).toHaveLength(1);
  world.clock.now += minutes(30);
  for (let time = 0; time < 2; time++) {
    const { batch, outcomes } = batchOf("caris-events", JSON.parse(JSON.stringify(owed)) as unknown[]);
    await consumeEvents(batch, post.job);
    expect(outcomes).toEqual(["ack"]);
  }
  const actor = { actorId: lia.memberId, right: "care-link", createdAt: shownAt, ip: "203.0.113.7" };
  expect(await rows()).toMatchObject([actor]);
});

test("what can be written is written at once, and the queue hears of nothing", async () => {
  const post = newPost();
  const { patient: ana, psychologist: lia } = await linkedPair(post.world);
  noteListing(lia.ctx, "diary.list", [ana.memberId]);
  await post.world.settled();
  expect(post.events.filter(({ looked }) => looked !== undefined)).toEqual([]);
  expect(await lia.ctx.db.$count(auditEntry, eq(auditEntry.action, "diary.list"))).toBe(1);
});

/** A database that counts what it is asked. */
function counting(db: ClinicDb): { db: ClinicDb; asked: () => number } {
  let asked = 0;
  const counted = new Proxy(db, {
    get: (target, name) => {
      const found: unknown = Reflect.get(target, name, target);
      if (name !== "all" || typeof found !== "function") return found;
      return (...args: unknown[]) => (asked++, (found as (...all: unknown[]) => unknown).apply(target, args));
    },
  });
  return { db: counted, asked: () => asked };
}

test("what is known to be noted asks nothing of the database for ten minutes; no first look of anybody, at anything, is left out", async () => {
  const post = newPost();
  const { world } = post;
  const { patient: ana, psychologist: lia, clinicId } = await linkedPair(world);
  const rui = await world.person("psychologist", clinicId, "Rui");
  const bia = await world.person("patient", clinicId, "Bia");
  const { db, asked } = counting(lia.ctx.db);
  const count = () => lia.ctx.db.$count(auditEntry, eq(auditEntry.action, "diary.list"));
  const look = async (who: typeof lia, whose: string[], action: OpeningAction = "diary.list") => {
    noteListing({ ...who.ctx, db }, action, whose);
    await world.settled();
  };
  for (let time = 0; time < 3; time++) await look(lia, [ana.memberId]);
  expect([asked(), await count()]).toEqual([1, 1]);
  await look(rui, [ana.memberId]);
  await look(lia, [ana.memberId, bia.memberId]); // one known, one not
  await look(lia, [ana.memberId], "task.list");
  await noteOpening({ ...lia.ctx, db }, { action: "diary.list", subjects: [ana.memberId], eachTime: true });
  expect([asked(), await count()]).toEqual([5, 4]);
  world.clock.now += minutes(10) - 1;
  await look(lia, [bia.memberId]);
  expect([asked(), await count()]).toEqual([5, 4]);
  world.clock.now += 1;
  await look(lia, [ana.memberId, bia.memberId]);
  expect([asked(), await count()]).toEqual([6, 6]);
});

test("noted by another isolate is remembered from when it was noted there, and what failed is not remembered at all", async () => {
  const post = newPost();
  const { world } = post;
  const { patient: ana, psychologist: lia } = await linkedPair(world);
  const { db, asked } = counting(lia.ctx.db);
  const look = async (on: ClinicDb) => {
    noteListing({ ...lia.ctx, db: on }, "diary.list", [ana.memberId]);
    await world.settled();
  };
  await look(unwilling(lia.ctx.db));
  const { batch } = batchOf(
    "caris-events",
    JSON.parse(JSON.stringify(post.events.filter(({ looked }) => looked))) as unknown[],
  );
  await consumeEvents(batch, post.job); // as an isolate of the queue's writes it
  world.clock.now += minutes(7);
  for (let time = 0; time < 3; time++) await look(db);
  expect(asked()).toBe(2); // whether it stands, and since when
  world.clock.now += minutes(3) + 1;
  await look(db);
  expect(await lia.ctx.db.$count(auditEntry, eq(auditEntry.action, "diary.list"))).toBe(2);
});
