import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { linkedPair } from "../../../../tests/worker/diary";
import { batchOf, newPost } from "../../../../tests/worker/post";
import { consumeEvents } from "../../../../workers/consumers/events";
import type { ClinicDb } from "~/db/client.server";
import { auditEntry } from "~/features/kernel/audit-entry.both.table";
import { minutes } from "~/lib/duration";
import { noteListing } from "./note-opening.server";

/** A database that writes nothing down. */
function unwilling(db: ClinicDb): ClinicDb {
  return new Proxy(db, {
    get: (target, name) =>
      name === "run" ? () => Promise.reject(new Error("down")) : (Reflect.get(target, name, target) as unknown),
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
