import { expect, test } from "vitest";
import { testEnv } from "../../../tests/worker/env";
import { minutes } from "~/lib/duration";
import { durableAttempts } from "~/platform/objects/attempts.server";

const attempts = durableAttempts(testEnv.ATTEMPT_GUARD);
const five = { limit: 5, window: minutes(10) };
const all = <T>(count: number, work: () => Promise<T>) => Promise.all(Array.from({ length: count }, work));

test("of sixty wrong tries at once five are judged, and the others are refused as soon as those are", async () => {
  let judged = 0;
  const answers = await all(60, async () => {
    const { ticket, retryAfter } = await attempts.begin("wrong", five);
    if (ticket === null) return retryAfter;
    judged++;
    await attempts.end("wrong", five, ticket, "failed");
    return 0;
  });
  expect(judged).toBe(5);
  expect(answers.filter((retryAfter) => retryAfter > 0)).toHaveLength(55);
  expect(await attempts.check("wrong", five)).toMatchObject({ failures: 5 });
});

test("of sixty right tries at once all are heard, at most five at a time, and nothing is counted", async () => {
  let now = 0;
  let most = 0;
  await all(60, async () => {
    const { ticket } = await attempts.begin("right", five);
    if (ticket === null) throw new Error("refused");
    most = Math.max(most, ++now);
    await Promise.resolve();
    now--;
    await attempts.end("right", five, ticket, "void");
  });
  expect(most).toBeLessThanOrEqual(5);
  expect(await attempts.check("right", five)).toEqual({ failures: 0, retryAfter: 0 });
});

test("what always counts is taken in one turn: of sixty at once five have room", async () => {
  const answers = await all(60, () => attempts.take("asked", five));
  expect(answers.filter(({ retryAfter }) => retryAfter === 0)).toHaveLength(5);
});

test("who waits goes on when the failures are forgotten", async () => {
  const tickets = await all(5, () => attempts.begin("cleared", five));
  const waiting = attempts.begin("cleared", five);
  await attempts.clear("cleared");
  expect((await waiting).ticket).not.toBeNull();
  // A try from before that fails afterwards is still a failure.
  await attempts.end("cleared", five, tickets[0]?.ticket ?? "", "failed");
  expect(await attempts.check("cleared", five)).toMatchObject({ failures: 1 });
});
