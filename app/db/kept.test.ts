import { desc, eq, is, sql, Column, SQL, Table } from "drizzle-orm";
import { expect, test } from "vitest";
import { domainEvent, eventReceipt } from "~/features/kernel/events/domain-event.both.table";
import { riskSetting } from "~/features/risk/signal/risk-setting.table";
import { testWorld } from "../../tests/worker/callers";
import { kept, type Places } from "./kept";
import { insertMany, leaveStanding } from "./many-rows";
import type { Statements } from "./statement";

const event = (id: string, more: Partial<typeof domainEvent.$inferInsert> = {}) => ({
  ...{ id, clinicId: null, type: "test.kept", aggregateId: id, version: 1, data: { a: [1, "ç'\"?"] } },
  ...{ actorId: null, requestId: "r", occurredAt: 5, ...more },
});

const ofType = kept((db, { type, from, limit }: Places<"type" | "from" | "limit">, order: "id" | "version") =>
  db
    .select({
      id: domainEvent.id,
      data: domainEvent.data,
      twice: sql<number>`${domainEvent.occurredAt} * 2`.as("twice"),
    })
    .from(domainEvent)
    .where(sql`${eq(domainEvent.type, type)} and ${domainEvent.occurredAt} >= ${from}`)
    .orderBy(desc(domainEvent[order]))
    .limit(limit),
);

test("a kept statement answers each database and each caller with their own values: alone, as one row, and in a batch", async () => {
  const { directory, shard } = testWorld().scope;
  const here = shard("CLINIC_0");
  await here.batch(insertMany(here, domainEvent, [event("a"), event("b", { occurredAt: 9 })]) as Statements);
  await directory.batch(insertMany(directory, domainEvent, [event("c")]) as Statements);
  const all = { type: "test.kept", from: 0, limit: 10 };
  const b = { id: "b", data: { a: [1, "ç'\"?"] }, twice: 18 };
  const [inHere, late, inDirectory] = await Promise.all([
    ofType(here, all, "id"),
    ofType(here, { ...all, from: 6 }, "id").get(),
    ofType(directory, all, "version"),
  ]);
  expect(inHere.map(({ id }) => id)).toEqual(["b", "a"]);
  expect([late, inDirectory.map(({ id }) => id)]).toEqual([b, ["c"]]);
  const [one, none] = await here.batch([
    ofType(here, { ...all, limit: 1 }, "id"),
    ofType(here, { ...all, type: "' or 1=1 --" }, "id"),
  ]);
  expect([one, none]).toEqual([[b], []]);
  expect(await ofType(here, { ...all, from: 10 }, "id").get()).toBeUndefined();
});

test("a value that is missing is a mistake that is told, and null is null, not the word in JSON", async () => {
  const db = testWorld().scope.shard("CLINIC_0");
  expect(() => ofType(db, { type: "x", from: 0 } as never, "id")).toThrow("limit");
  const noData = { ...event("n"), data: null as unknown as Record<string, unknown> };
  await expect(db.batch(insertMany(db, domainEvent, [noData]) as Statements)).rejects.toThrow(/NOT NULL/);
});

test("places are asked for by name: what is left over of them is nothing that anybody knows", () => {
  const db = testWorld().scope.shard("CLINIC_0");
  const rest = kept((one, { type, ...more }: Places<"type" | "from">) =>
    one
      .select({ id: domainEvent.id })
      .from(domainEvent)
      .where(sql`${domainEvent.type} = ${type} and ${domainEvent.occurredAt} > ${more.from}`),
  );
  expect(() => rest(db, { type: "x", from: 0 })).toThrow("by name");
});

test("rows of one shape share a text and keep their own values, defaults and nulls; rows of several shapes, and SQL, are written each", async () => {
  const db = testWorld().scope.shard("CLINIC_0");
  const rows = [event("a"), event("b", { failure: "f", tries: 2 }), event("c", { failure: null, tries: undefined })];
  await db.batch(insertMany(db, domainEvent, rows) as Statements);
  await db.batch(insertMany(db, domainEvent, [event("d", { tries: 3 }), event("e", { tries: 4 })]) as Statements);
  await db.batch(insertMany(db, domainEvent, [event("f", { tries: 7, dueAt: 1 })]) as Statements);
  const bySql = { ...event("g"), occurredAt: sql`40 + 2` as unknown as number };
  await db.batch(insertMany(db, domainEvent, [bySql]) as Statements);
  const { id, tries, dueAt, failure, occurredAt, sentAt } = domainEvent;
  const found = await db.select({ id, tries, dueAt, failure, occurredAt, sentAt }).from(domainEvent).orderBy(id);
  const plain = { dueAt: 0, failure: null, occurredAt: 5, sentAt: null };
  expect(found).toEqual([
    { ...plain, id: "a", tries: 0 },
    { ...plain, id: "b", tries: 2, failure: "f" },
    ...[
      { ...plain, id: "c", tries: 0 },
      { ...plain, id: "d", tries: 3 },
      { ...plain, id: "e", tries: 4 },
    ],
    ...[
      { ...plain, id: "f", tries: 7, dueAt: 1 },
      { ...plain, id: "g", tries: 0, occurredAt: 42 },
    ],
  ]);
});

test("what stands is left only where that is asked for, of the same table and shape", async () => {
  const db = testWorld().scope.shard("CLINIC_0");
  const row = { eventId: "e", subscriber: "s", handledAt: 1 };
  const write = (leave: boolean) =>
    db.batch(insertMany(db, eventReceipt, [row], leave ? leaveStanding : undefined) as Statements);
  await write(true);
  await write(true);
  await expect(write(false)).rejects.toThrow(/UNIQUE/);
  expect(await db.select().from(eventReceipt)).toEqual([row]);
});

test("drizzle knows its own by what they are, without their constructors' names", () => {
  const condition = eq(domainEvent.id, "x");
  expect([
    is(domainEvent.id, Column),
    is(domainEvent.data, Column),
    is(condition, SQL),
    is(domainEvent, Table),
  ]).toEqual([true, true, true, true]);
  expect([is(domainEvent.id, SQL), is(condition, Column), is(condition, Table), is({}, SQL)]).toEqual([
    false,
    false,
    false,
    false,
  ]);
  // With a `constructor` each of these costs a walk up its classes.
  for (const one of [domainEvent.id, domainEvent.data, domainEvent.version, riskSetting.value, condition, domainEvent])
    expect((one as { constructor: unknown }).constructor).toBeNull();
});
