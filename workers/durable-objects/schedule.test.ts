import { runInDurableObject } from "cloudflare:test";
import { expect, test } from "vitest";
import { hours, seconds } from "../../app/lib/duration";
import { newSignalCard, signalOf } from "../../tests/worker/session-rooms";
import { openSchedule, plan, runDue, unplan } from "./schedule";

/** Hours ahead, so that no alarm of a test rings. */
const begin = Date.now() + hours(5);
type Kind = "record" | "tell" | "close";

/** A schedule on an object's own storage, opened as it is when the object wakes. */
function inObject(run: (wake: (now: number) => ReturnType<typeof openSchedule<Kind>>) => Promise<void>): Promise<void> {
  const object = signalOf(newSignalCard());
  return runInDurableObject(object, (_, { storage }) => run((now) => openSchedule<Kind>(storage, () => now)));
}

test("who dies while the work is done finds it planned, and does it: it is let go of when it is done", () =>
  inObject(async (wake) => {
    const before = wake(begin);
    plan(before, "record", begin);
    let begun = 0;
    void runDue(before, { record: () => ((begun += 1), new Promise(() => undefined)) });
    expect(begun).toBe(1);
    const after = wake(begin + seconds(1));
    expect([...after.at]).toEqual([["record", begin]]);
    await runDue(after, { record: () => Promise.resolve(void (begun += 1)) });
    expect(begun).toBe(2);
    expect(wake(begin).at.size).toBe(0);
  }));

test("what fails once is done at the next alarm; what was planned beside it is done and keeps its time", () =>
  inObject(async (wake) => {
    const schedule = wake(begin);
    const done: string[] = [];
    const work = {
      record: () => Promise.reject(new Error("the shard is away")),
      tell: () => Promise.resolve(plan(schedule, "tell", begin + hours(1))),
      close: () => Promise.resolve(void done.push("close")),
    };
    for (const kind of ["record", "tell", "close"] as const) plan(schedule, kind, begin);
    await runDue(schedule, work);
    expect(done).toEqual(["close"]);
    const again = wake(begin + seconds(5));
    expect([...again.at].sort()).toEqual([
      ["record", begin + seconds(5)],
      ["tell", begin + hours(1)],
    ]);
    expect(await again.storage.getAlarm()).toBe(begin + seconds(5));
    await runDue(again, { ...work, record: () => Promise.resolve(void done.push("record")) });
    expect(done).toEqual(["close", "record"]);
    expect([...wake(begin).at.keys()]).toEqual(["tell"]);
    expect(await again.storage.getAlarm()).toBe(begin + hours(1));
  }));

test("what one piece of work makes needless is not done; planned again, work is done at the earlier time", () =>
  inObject(async (wake) => {
    const schedule = wake(begin);
    plan(schedule, "close", begin - 2);
    plan(schedule, "tell", begin - 1);
    plan(schedule, "record", begin + 10);
    plan(schedule, "record", begin + 5);
    plan(schedule, "record", begin + 20);
    const done: string[] = [];
    await runDue(schedule, {
      close: () => Promise.resolve(unplan(schedule, "tell")),
      tell: () => Promise.resolve(void done.push("tell")),
    });
    expect(done).toEqual([]);
    expect([...wake(begin).at]).toEqual([["record", begin + 5]]);
  }));

test("an alarm that was lost is set anew by whatever is planned next", () =>
  inObject(async (wake) => {
    const schedule = wake(begin);
    plan(schedule, "record", begin);
    await schedule.storage.deleteAlarm();
    plan(wake(begin + seconds(61)), "close", begin + hours(2));
    expect(await schedule.storage.getAlarm()).toBe(begin + seconds(61));
  }));
