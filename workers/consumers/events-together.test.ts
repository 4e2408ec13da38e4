import { expect, test } from "vitest";
import { eventReceipt } from "../../app/features/kernel/events/domain-event.both.table";
import { commit } from "../../app/features/kernel/events/commit.server";
import type { NewEvent } from "../../app/features/kernel/events/event";
import { rowsOf, write } from "../../tests/worker/diary";
import { newsroom, noticesOf } from "../../tests/worker/notices";
import { batchOf, newPost, type Post } from "../../tests/worker/post";
import { effect, effectOnce } from "../subscribers/subscriber";
import { consumeEvents } from "./events";
import { handleEvents, handleMessages } from "./handle-events";

/** Commits an event of a type for each of these aggregates, each in its own commit. @returns their ids, in this order */
async function happen(post: Post, type: string, aggregates: readonly string[]): Promise<string[]> {
  const clinicId = await post.world.clinic();
  const shard = post.job.shard("CLINIC_0");
  for (const aggregateId of aggregates) {
    const events = [{ type, aggregateId, version: 1 } as unknown as NewEvent];
    await commit(shard, { clinicId, statements: [], events, audit: [] });
    await post.world.settled();
    post.world.clock.now++;
  }
  return post.events.splice(0).flatMap(({ ids }) => ids);
}

const receipts = ({ world }: Post) => world.scope.shard("CLINIC_0").select().from(eventReceipt);

test("five entries that wait together take as many round trips as one, are told each, and counted once each", async () => {
  const { post, world, patient, psychologist } = await newsroom();
  const { meter } = world.scope.platform;
  const cost = async (entries: number) => {
    for (let i = 0; i < entries; i++) await write(world, patient);
    await world.settled();
    const before = meter.trips;
    const { batch, outcomes } = batchOf("events", post.events.splice(0));
    await consumeEvents(batch, post.job);
    expect(outcomes).toEqual(Array.from({ length: entries }, () => "ack"));
    return meter.trips - before;
  };
  await cost(1); // the first of a clinic asks where it is
  const one = await cost(1);
  expect(one).toBeLessThanOrEqual(6);
  expect(await cost(5)).toBeLessThanOrEqual(one);
  expect(await noticesOf(post, psychologist.memberId)).toHaveLength(7);
  expect(await rowsOf("select kind, day from achievement_act")).toHaveLength(2); // a day counts two
  expect(await rowsOf("select xp, version from achievement_profile")).toEqual([{ xp: 20, version: 2 }]);
  const perEvent = await rowsOf("select count(*) as n from event_receipt group by event_id");
  expect(perEvent.map(({ n }) => n)).toEqual(Array.from({ length: 7 }, () => 3));
});

test("what is done once for several is done once for each key, and each of its events gets the receipt; a failure is of its own key alone", async () => {
  const post = newPost();
  const ids = await happen(post, "test.together", ["a1", "a2", "b1", "a3"]);
  const did: string[][] = [];
  const one = effectOnce(
    "one",
    ({ aggregateId }) => aggregateId.slice(0, 1),
    (_, events) => {
      did.push(events.map(({ aggregateId }) => aggregateId));
      return events[0]?.aggregateId.startsWith("b") ? Promise.reject(new RangeError("no")) : Promise.resolve();
    },
  );
  const beside = effect("beside", () => Promise.resolve());
  const table = { "test.together": [beside, one] };
  const ends = await handleMessages(
    post.job,
    "CLINIC_0",
    ids.map((id) => [id]),
    { table, patience: 1000 },
  );
  expect(did).toEqual([["a1", "a2", "a3"], ["b1"]]);
  expect(ends).toEqual(["ack", "ack", { retryAfter: 2 }, "ack"]);
  expect(await rowsOf("select aggregate_id, failure from domain_event where handled_at is null")).toEqual([
    { aggregate_id: "b1", failure: "one: RangeError" },
  ]);
  // What went well is not done again.
  did.splice(0);
  await handleEvents(post.job, "CLINIC_0", ids, { table, patience: 1000 });
  expect(did).toEqual([["b1"]]);
  expect((await receipts(post)).filter(({ subscriber }) => subscriber === "beside")).toHaveLength(4);
});

test("one that can never be done takes none of those along that are done with it", async () => {
  const post = newPost();
  const ids = await happen(post, "test.together", ["a", "broken", "c"]);
  const did: string[][] = [];
  const one = effectOnce(
    "one",
    () => "all",
    (_, events) => {
      did.push(events.map(({ aggregateId }) => aggregateId));
      return did.at(-1)?.includes("broken") ? Promise.reject(new RangeError("no")) : Promise.resolve();
    },
  );
  const handling = { table: { "test.together": [one] }, patience: 1000 };
  const ends = await handleMessages(
    post.job,
    "CLINIC_0",
    ids.map((id) => [id]),
    handling,
  );
  expect(did).toEqual([["a", "broken", "c"], ["a"], ["broken"], ["c"]]);
  expect(ends).toEqual(["ack", { retryAfter: 2 }, "ack"]);
  expect(await rowsOf("select aggregate_id, tries from domain_event where handled_at is null")).toEqual([
    { aggregate_id: "broken", tries: 1 },
  ]);
  expect(await receipts(post)).toHaveLength(2);
});

test("an effect that ends after it was given up gets its receipt all the same", async () => {
  const post = newPost();
  const ids = await happen(post, "test.slow", ["s"]);
  let finish = (): void => undefined;
  const slow = effect("slow", () => new Promise<void>((resolve) => (finish = resolve)));
  const handling = { table: { "test.slow": [slow] }, patience: 20 };
  expect(await handleEvents(post.job, "CLINIC_0", ids, handling)).toEqual({ retryAfter: 2 });
  expect(await receipts(post)).toEqual([]);
  finish();
  await expect.poll(async () => (await receipts(post)).length).toBe(1);
  expect(await handleEvents(post.job, "CLINIC_0", ids, handling)).toBe("ack");
});

test("what is done one by one is done in the order of the messages, past one that hangs, and an unreadable message goes alone", async () => {
  const post = newPost();
  const ids = await happen(post, "test.step", ["first", "hangs", "last"]);
  const did: string[] = [];
  const step = effect("step", (_, { aggregateId }) => {
    did.push(aggregateId);
    return aggregateId === "hangs" ? new Promise(() => undefined) : Promise.resolve();
  });
  const handling = { table: { "test.step": [step] }, patience: 30 };
  const messages = ids.map((id) => [id]).toReversed();
  expect(await handleMessages(post.job, "CLINIC_0", messages, handling)).toEqual([
    "ack",
    { retryAfter: 2 },
    { retryAfter: 2 }, // what hangs in a clinic is not waited for again in this turn
  ]);
  expect(did).toEqual(["last", "hangs"]);
  const { batch, outcomes } = batchOf("events", [{ v: 9 }, { v: 1, plane: "CLINIC_0", ids: [] }]);
  await consumeEvents(batch, post.job);
  expect(outcomes).toEqual(["ack", "ack"]);
});
