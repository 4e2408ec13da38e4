import { expect, test } from "vitest";
import { auditEntry } from "~/features/kernel/audit-entry.both.table";
import { commit } from "~/features/kernel/events/commit.server";
import { domainEvent, eventReceipt } from "~/features/kernel/events/domain-event.both.table";
import { testWorld } from "../../tests/worker/callers";
import { insertMany, isAmong, leaveStanding, mostParameters } from "./many-rows";
import type { Statements } from "./statement";

const sizes = [1, 2, 12, 13, 16, 33, 34, 91, 100, 101, 1000];

const receipts = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ eventId: `evt_${i}`, subscriber: "s", handledAt: i }));

test.each(sizes)("%i rows are written in one batch and found by their ids", async (size) => {
  const db = testWorld().scope.shard("CLINIC_0");
  const rows = receipts(size);
  await db.batch(insertMany(db, eventReceipt, rows) as Statements);
  const ids = rows.map(({ eventId }) => eventId);
  expect(await db.select().from(eventReceipt).where(isAmong(eventReceipt.eventId, ids))).toHaveLength(size);
});

test("no row is no statement, and at the limit one statement is not too many", () => {
  const db = testWorld().scope.shard("CLINIC_0");
  expect(insertMany(db, eventReceipt, [])).toEqual([]);
  expect(insertMany(db, eventReceipt, receipts(Math.floor(mostParameters / 3)))).toHaveLength(1);
  expect(insertMany(db, eventReceipt, receipts(Math.floor(mostParameters / 3) + 1))).toHaveLength(2);
});

test("rows that stand already are left, in each of the statements", async () => {
  const db = testWorld().scope.shard("CLINIC_0");
  for (let twice = 0; twice < 2; twice++)
    await db.batch(insertMany(db, eventReceipt, receipts(100), leaveStanding) as Statements);
  expect(await db.select().from(eventReceipt)).toHaveLength(100);
});

test("a search by many ids goes by the key, and nothing in an id is taken for SQL or JSON", async () => {
  const db = testWorld().scope.shard("CLINIC_0");
  const odd = `a"'\\],["ção`;
  await db.insert(eventReceipt).values({ eventId: odd, subscriber: "s", handledAt: 1 });
  const found = db
    .select()
    .from(eventReceipt)
    .where(isAmong(eventReceipt.eventId, ["x", odd]));
  expect(await found).toHaveLength(1);
  expect(await db.select().from(eventReceipt).where(isAmong(eventReceipt.eventId, []))).toEqual([]);
  const plan = await db.all<{ detail: string }>(
    `explain query plan select * from event_receipt where event_id in (select value from json_each('["x"]'))`,
  );
  expect(plan.map(({ detail }) => detail).join()).toMatch(/SEARCH event_receipt USING .*\(event_id=\?\)/);
});

test.each([1, 7, 8, 11, 12, 100])("a commit takes %i events and audit rows", async (size) => {
  const world = testWorld();
  const { ctx } = await world.person("patient", await world.clinic());
  const all = Array.from({ length: size }, (_, i) => `x_${i}`);
  await commit(ctx, {
    clinicId: ctx.actor.clinicId,
    statements: [],
    events: all.map((aggregateId) => ({ type: "test.happened", aggregateId, version: 1 })),
    audit: all.map((entityId) => ({ action: "test.do", entity: "thing", entityId, reason: "why" })),
  });
  expect(await ctx.db.select().from(domainEvent)).toHaveLength(size);
  expect(await ctx.db.select().from(auditEntry)).toHaveLength(size);
});
