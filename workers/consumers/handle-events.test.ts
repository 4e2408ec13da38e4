import { eq, isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { commentEntry } from "../../app/features/diary/reading/comment-entry.server";
import { commit } from "../../app/features/kernel/events/commit.server";
import { domainEvent, eventReceipt } from "../../app/features/kernel/events/domain-event.both.table";
import { raiseSos } from "../../app/features/sos/patient/raise-sos.server";
import { endCareLink } from "../../app/features/tenancy/care-link/end-care-link.server";
import { setMemberDisabled } from "../../app/features/tenancy/member/set-member-disabled.server";
import { listStuckEffects, retryStuckEffect } from "../../app/features/tenancy/clinic/stuck-effects.server";
import { hours, minutes } from "../../app/lib/duration";
import { asAdmin, refusalOf } from "../../tests/worker/callers";
import { rowsOf, write } from "../../tests/worker/diary";
import { newsroom, noticesOf } from "../../tests/worker/notices";
import { deliver, newPost, type Post } from "../../tests/worker/post";
import { relay } from "../crons/on-all-planes";
import type { Subscriber } from "../subscribers/subscriber";
import { handleEvents } from "./handle-events";
import type { NewEvent } from "../../app/features/kernel/events/event";

/** Half an hour in which the queue takes messages and no consumer ever sees one: after its retries they are gone. */
async function outOfOrder(post: Post): Promise<void> {
  for (let minute = 0; minute < 30; minute++) {
    await post.world.settled();
    post.events.splice(0);
    post.world.clock.now += minutes(1);
    await relay(post.job);
  }
}

/** Lets everything happen that is due, and what follows from it. */
async function recover(post: Post): Promise<void> {
  for (let round = 0; round < 4; round++) {
    await deliver(post);
    post.world.clock.now += minutes(1);
    await relay(post.job);
  }
}

const unhandled = ({ world }: Post) =>
  world.scope.shard("CLINIC_0").select().from(domainEvent).where(isNull(domainEvent.handledAt));

/** Commits events of these types in a clinic; answers their ids. */
async function happen(post: Post, clinicId: string, ...types: string[]): Promise<string[]> {
  const shard = post.job.shard("CLINIC_0");
  await commit(shard, {
    clinicId,
    statements: [],
    // Also kinds that this version does not know, as one to come may write them.
    events: types.map(
      (type, i) => ({ type, aggregateId: `${type}/${i}/${crypto.randomUUID()}`, version: 1 }) as NewEvent,
    ),
    audit: [],
  });
  await post.world.settled();
  post.events.splice(0);
  return (await shard.db.select({ id: domainEvent.id }).from(domainEvent).orderBy(domainEvent.id)).map(({ id }) => id);
}

const reacting = (name: string, handle: () => Promise<void>, more: Partial<Subscriber> = {}): Subscriber => ({
  name,
  ...more,
  handle: async (_, event, on) => {
    await handle();
    await on.db.insert(eventReceipt).values({ eventId: event.id, subscriber: name, handledAt: on.now() });
  },
});
const fails = (): Promise<void> => Promise.reject(new RangeError("poison"));

test("after half an hour without consumers every effect happens, once", async () => {
  const { post, world, clinicId, patient, psychologist } = await newsroom();
  const admin = asAdmin(world, await world.person("admin", clinicId, "Rui"));
  const { id: entryId } = await write(world, patient);
  await commentEntry(psychologist.ctx, { patientId: patient.memberId, entryId, content: "Oi." });
  const [link] = await rowsOf<{ id: string }>("select id from care_link");
  await endCareLink(admin, { id: link?.id ?? "" });
  await setMemberDisabled(admin, { id: psychologist.memberId, disabled: true, reason: "saiu" });
  await outOfOrder(post);
  expect(await noticesOf(post, patient.memberId)).toEqual([]);
  await recover(post);
  const kinds = (await noticesOf(post, patient.memberId)).map(({ kind }) => kind).sort();
  expect(kinds).toEqual(["care.ended", "diary.commented"]);
  expect(post.sent.map(({ to }) => to)).toHaveLength(
    new Set(post.sent.map(({ idempotencyKey }) => idempotencyKey)).size,
  );
  const receipts = (await world.scope.directory.select().from(eventReceipt)).map(({ subscriber }) => subscriber);
  expect(receipts).toContain("chat.settle_member_rooms");
  expect(receipts.filter((name) => name.startsWith("ended.member."))).not.toEqual([]);
  expect(await unhandled(post)).toEqual([]);
  expect(await relay(post.job)).toBe(0);
});

test("a press left for the board while nothing is consumed arrives, once", async () => {
  const { post, world, patient, psychologist } = await newsroom();
  const { sos } = world.scope.platform;
  const cutOff = { ...sos, ask: () => Promise.reject(new Error("board gone")) };
  const ctx = { ...patient.ctx, platform: { ...patient.ctx.platform, sos: cutOff } };
  await raiseSos({ ...ctx, both: world.directory(patient.ctx.actor) } as never, { severity: "urgent" } as never, {
    origin: "session",
  });
  await outOfOrder(post);
  const asked: string[] = [];
  world.scope.platform.sos.ask = async (to, work) =>
    work({
      raise: (_: unknown, { id }: { id: string }) => {
        asked.push(id);
        return Promise.resolve({ id });
      },
    } as never);
  await recover(post);
  expect(asked).toHaveLength(1);
  expect(psychologist.memberId).not.toBe("");
});

test("a poison event sinks no other, is tried for hours, then parked where its clinic's admins see it and retry it", async () => {
  const post = newPost();
  const { world, job } = post;
  const clinicId = await world.clinic();
  const admin = asAdmin(world, await world.person("admin", clinicId, "Rui"));
  const other = asAdmin(world, await world.person("admin", await world.clinic(), "Zoe"));
  const ids = await happen(post, clinicId, "test.good", "test.poison", "test.good");
  const did: string[] = [];
  let poison = fails;
  const table = {
    "test.good": [reacting("good", () => Promise.resolve(void did.push("good")))],
    "test.poison": [
      reacting("bad", () => poison()),
      reacting("beside", () => Promise.resolve(void did.push("beside"))),
    ],
  };
  const handle = () => handleEvents(job, "CLINIC_0", ids, { table, patience: 1000 });
  expect(await handle()).toEqual({ retryAfter: 2 });
  expect(did.sort()).toEqual(["beside", "good", "good"]);
  for (let hour = 0; hour < 12; hour++) {
    expect((await unhandled(post))[0]?.parkedAt).toBeNull();
    world.clock.now += minutes(30);
    await handle();
  }
  const [row] = await unhandled(post);
  expect(row).toMatchObject({ tries: 13, failure: "bad: RangeError", parkedAt: world.clock.now });
  world.clock.now += hours(24);
  expect(await relay(job)).toBe(0);
  expect(await listStuckEffects(admin)).toMatchObject([
    { id: row?.id, type: "test.poison", failure: "bad: RangeError" },
  ]);
  expect(await listStuckEffects(other)).toEqual([]);
  expect(await refusalOf(retryStuckEffect(other, { eventId: row?.id ?? "" }))).toBe("request.not_found");
  poison = () => Promise.resolve();
  await retryStuckEffect(admin, { eventId: row?.id ?? "" });
  expect(post.events).toEqual([{ v: 1, plane: "CLINIC_0", ids: [row?.id] }]);
  expect(await handle()).toBe("ack");
  expect(await unhandled(post)).toEqual([]);
  expect(await listStuckEffects(admin)).toEqual([]);
  expect(did).toHaveLength(3);
});

test("an event whose data cannot be read keeps no other from being read", async () => {
  const post = newPost();
  const clinicId = await post.world.clinic();
  const ids = await happen(post, clinicId, "test.good", "test.good");
  await post.world.scope.shard("CLINIC_0").run(`update domain_event set data = '{' where id = '${ids[0]}'`);
  let did = 0;
  const table = { "test.good": [reacting("good", () => Promise.resolve(void did++))] };
  await handleEvents(post.job, "CLINIC_0", ids, { table, patience: 1000 });
  expect(did).toBe(1);
  expect(await rowsOf("select id, failure from domain_event where handled_at is null")).toEqual([
    { id: ids[0], failure: "event: unreadable" },
  ]);
});

test("a subscriber that hangs is left, and not waited for again in the same clinic", async () => {
  const post = newPost();
  const ids = await happen(post, await post.world.clinic(), "test.hangs", "test.hangs", "test.hangs", "test.good");
  let hung = 0;
  let good = 0;
  const table = {
    "test.hangs": [reacting("hangs", () => (hung++, new Promise<never>(() => undefined)))],
    "test.good": [reacting("good", () => Promise.resolve(void good++))],
  };
  await handleEvents(post.job, "CLINIC_0", ids, { table, patience: 30 });
  expect({ hung, good }).toEqual({ hung: 1, good: 1 });
  expect(await unhandled(post)).toHaveLength(3);
});

test("what somebody's safety hangs on is tried each minute for ever, and shown", async () => {
  const post = newPost();
  const clinicId = await post.world.clinic();
  const admin = asAdmin(post.world, await post.world.person("admin", clinicId, "Rui"));
  const ids = await happen(post, clinicId, "test.vital");
  const table = { "test.vital": [reacting("vital", fails, { vital: true })] };
  for (let i = 0; i < 20; i++) {
    await handleEvents(post.job, "CLINIC_0", ids, { table, patience: 1000 });
    post.world.clock.now += minutes(30);
  }
  expect(await relay(post.job)).toBe(1);
  expect(await listStuckEffects(admin)).toHaveLength(1);
});

test("delivered twice at once, both end well and the effect's receipt is one", async () => {
  const { post, patient, psychologist, world } = await newsroom();
  const { id: entryId } = await write(world, patient);
  await commentEntry(psychologist.ctx, { patientId: patient.memberId, entryId, content: "Oi." });
  await world.settled();
  const ids = post.events.splice(0).flatMap((message) => message.ids);
  const ends = await Promise.all([1, 2, 3].map(() => handleEvents(post.job, "CLINIC_0", ids)));
  expect(ends).toEqual(["ack", "ack", "ack"]);
  expect(await unhandled(post)).toEqual([]);
  expect(await noticesOf(post, patient.memberId)).toHaveLength(1);
});

test("the relay reads what waits, not the log", async () => {
  const post = newPost();
  const clinicId = await post.world.clinic();
  const ids = await happen(post, clinicId, ...Array.from({ length: 400 }, () => "test.nobody_cares"));
  expect(await handleEvents(post.job, "CLINIC_0", ids)).toBe("ack");
  await happen(post, clinicId, "test.late");
  post.world.clock.now += minutes(2);
  const { meter } = post.world.scope.platform;
  const before = meter.rowsRead;
  expect(await relay(post.job)).toBe(1);
  expect(meter.rowsRead - before).toBeLessThan(10);
  const plan = await post.world.scope
    .shard("CLINIC_0")
    .all<{ detail: string }>(
      "explain query plan select id from domain_event where handled_at is null and tries > 0 and clinic_id = 'x' and tries >= 5 order by occurred_at, id limit 50",
    );
  expect(plan.map(({ detail }) => detail).join()).toContain("domain_event_failing (clinic_id=?)");
  expect(
    await post.world.scope.shard("CLINIC_0").select().from(domainEvent).where(eq(domainEvent.tries, 0)),
  ).toHaveLength(401);
});
