import {
  createExecutionContext,
  createMessageBatch,
  env,
  getQueueResult,
  waitOnExecutionContext,
} from "cloudflare:test";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { minutes } from "~/lib/duration";
import { relayEvents } from "~/features/kernel/events/announce.server";
import { consumeEvents } from "../../../../workers/consumers/events";
import { openJob } from "../../../../workers/job-scope";
import type { Env } from "~/platform/env";
import type { EventsMessage } from "~/platform/platform";
import { newWorld } from "../../../../tests/worker/world";
import { auditEntry } from "../audit-entry.both.table";
import { commit } from "./commit.server";
import type { ClinicCtx } from "../ctx";
import { domainEvent } from "./domain-event.both.table";
import { dataKey } from "../keys/data-key.table";
import { withIdempotency } from "./idempotency.server";

const kid = "k1";

function keyRow(ctx: ClinicCtx, ownerId: string) {
  return ctx.db.insert(dataKey).values({ clinicId: ctx.actor.clinicId, ownerId, kid, wrapped: "x", createdAt: 0 });
}

function change(ctx: ClinicCtx, ownerId: string, version = 1) {
  return {
    clinicId: ctx.actor.clinicId,
    statements: [keyRow(ctx, ownerId)],
    events: [{ type: "test.happened" as const, aggregateId: ownerId, version }],
    audit: { action: "test.do", entity: "thing", entityId: ownerId, fields: ["title"] },
  };
}

/** Lets a consumer have messages. @returns the ids of those it was done with */
async function consume(bodies: unknown[]): Promise<string[]> {
  const batch = createMessageBatch(
    "events",
    bodies.map((body, i) => ({ id: `m${i}`, timestamp: new Date(0), attempts: 1, body })),
  );
  const execution = createExecutionContext();
  await consumeEvents(batch, openJob(env as unknown as Env, execution, "events"));
  const { explicitAcks } = (await getQueueResult(batch, execution)) as { explicitAcks: string[] };
  await waitOnExecutionContext(execution);
  return explicitAcks;
}

async function counts(ctx: ClinicCtx) {
  const [keys, events, audits] = await ctx.db.batch([
    ctx.db.select().from(dataKey),
    ctx.db.select().from(domainEvent),
    ctx.db.select().from(auditEntry),
  ]);
  return { keys: keys.length, events: events.length, audits: audits.length };
}

test("state, event and audit row are written together, with who, when and from where", async () => {
  const world = newWorld();
  const { ctx } = await world.person("patient", await world.clinic());
  await commit(ctx, change(ctx, "own_1"));
  await world.settled();
  const event = await ctx.db.select().from(domainEvent).get();
  expect(event).toMatchObject({
    type: "test.happened",
    aggregateId: "own_1",
    version: 1,
    actorId: ctx.actor.memberId,
    requestId: "req-test",
    occurredAt: world.clock.now,
  });
  const audit = await ctx.db.select().from(auditEntry).get();
  expect(audit).toMatchObject({
    action: "test.do",
    entityId: "own_1",
    fields: ["title"],
    actorRole: "patient",
    ip: "203.0.113.7",
    userAgent: "vitest",
  });
});

test("what is about several patients is a row for each: any of them may ask who did it", async () => {
  const world = newWorld();
  const { ctx, memberId } = await world.person("psychologist", await world.clinic());
  const data = { psychologistId: memberId, patientIds: ["mem_a", "mem_b"], startAt: 1, endAt: 2, seriesId: null };
  const booked = { type: "appointment.booked" as const, aggregateId: "apt_1", version: 1, data };
  const audit = { action: "appointment.book", entity: "appointment", entityId: "apt_1" };
  await commit(ctx, { clinicId: ctx.actor.clinicId, statements: [], events: [booked], audit });
  const rows = await ctx.db.select().from(auditEntry);
  expect(rows.map(({ subject, right, entityId }) => [subject, right, entityId])).toEqual([
    ["mem_a", "care-link", "apt_1"],
    ["mem_b", "care-link", "apt_1"],
  ]);
});

test("when one part fails nothing is written, and a taken version is a conflict", async () => {
  const world = newWorld();
  const { ctx } = await world.person("patient", await world.clinic());
  await commit(ctx, change(ctx, "own_1"));
  const before = await counts(ctx);
  const again = { ...change(ctx, "own_1"), statements: [keyRow(ctx, "own_2")] };
  await expect(commit(ctx, again)).rejects.toThrow("kernel.conflict");
  await expect(
    commit(ctx, { ...change(ctx, "own_1", 2), onConflict: { data_key: "diary.changed_elsewhere" } }),
  ).rejects.toThrow("diary.changed_elsewhere");
  expect(await counts(ctx)).toEqual(before);
});

test("killing the send loses nothing: the relay sends later, until it is handled", async () => {
  const sent: EventsMessage[] = [];
  let queueIsDown = true;
  const world = newWorld(() => ({
    sendEvents(message) {
      if (queueIsDown) return Promise.reject(new Error("queue down"));
      sent.push(message);
      return Promise.resolve();
    },
  }));
  const { ctx } = await world.person("patient", await world.clinic());
  await commit(ctx, change(ctx, "own_1"));
  await world.settled();
  expect(sent).toHaveLength(0);

  queueIsDown = false;
  world.clock.now += minutes(2);
  expect(await relayEvents(ctx)).toBe(1);
  expect(sent).toHaveLength(1);
  // Sent is not done: whoever had it may have died.
  expect(await relayEvents(ctx)).toBe(1);
  const event = await ctx.db.select().from(domainEvent).get();
  expect(sent[0]).toEqual({ v: 1, plane: "CLINIC_0", ids: [event?.id] });
  await consume(sent);
  expect(await relayEvents(ctx)).toBe(0);
});

test("an isolate that dies between commit and send loses nothing", async () => {
  let alive = false;
  const world = newWorld((platform) => ({
    // The send neither succeeds nor fails: the isolate is gone.
    sendEvents: (message) => (alive ? platform.sendEvents(message) : new Promise(() => undefined)),
  }));
  const { ctx } = await world.person("patient", await world.clinic());
  await commit(ctx, change(ctx, "own_1"));
  alive = true;
  world.clock.now += minutes(2);
  expect(await relayEvents(ctx)).toBe(1);
});

test("an unreadable message is parked, the others of its batch are handled", async () => {
  const world = newWorld();
  const { ctx } = await world.person("patient", await world.clinic());
  await commit(ctx, change(ctx, "own_1"));
  const event = await ctx.db
    .select({ id: domainEvent.id })
    .from(domainEvent)
    .where(eq(domainEvent.aggregateId, "own_1"))
    .get();
  const bodies: unknown[] = ["garbage", { v: 1, plane: "CLINIC_0", ids: [event?.id ?? ""] }, { v: 9 }];
  expect(await consume(bodies)).toEqual(["m0", "m1", "m2"]);
  expect((await ctx.db.select().from(domainEvent).get())?.handledAt).not.toBeNull(); // it has no subscribers
});

test("the same idempotency key makes one row, another input under it is refused, a race has one winner", async () => {
  const world = newWorld();
  const { ctx } = await world.person("patient", await world.clinic());
  const create = (key: string, ownerId: string, input: unknown) =>
    withIdempotency(ctx, { key, useCase: "test", input, resultId: ownerId }, (idempotency) =>
      commit(ctx, { ...change(ctx, ownerId), idempotency }),
    );
  expect(await create("k-1", "own_1", { a: 1 })).toBe("own_1");
  expect(await create("k-1", "own_2", { a: 1 })).toBe("own_1");
  await expect(create("k-1", "own_3", { a: 2 })).rejects.toThrow("kernel.idempotency_reused");
  const raced = await Promise.all(["own_4", "own_5", "own_6"].map((id) => create("k-2", id, { b: 1 })));
  expect(new Set(raced).size).toBe(1);
  expect(await counts(ctx)).toEqual({ keys: 2, events: 2, audits: 2 });
});
