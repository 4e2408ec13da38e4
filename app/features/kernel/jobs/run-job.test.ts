import { expect, test } from "vitest";
import { hours, minutes } from "~/lib/duration";
import { testWorld } from "../../../../tests/worker/callers";
import { cronRun } from "./cron-run.directory.table";
import { runJob } from "./run-job.server";

function ticking() {
  const world = testWorld();
  const ctx = world.directory({ system: "test" });
  let ran = 0;
  const tick = (work = () => Promise.resolve(++ran)) => runJob(ctx, { job: "x", every: minutes(60), limit: 50 }, work);
  const kept = () => ctx.db.select().from(cronRun).get();
  return { world, tick, kept, ran: () => ran };
}

test("a job runs when its time has come, once however many tickers there are", async () => {
  const { world, tick, ran } = ticking();
  await Promise.all([tick(), tick(), tick()]);
  expect(ran()).toBe(1);
  world.clock.now += minutes(59);
  await tick();
  expect(ran()).toBe(1);
  world.clock.now += minutes(1);
  await tick();
  expect(ran()).toBe(2);
});

test("after a pause of days it runs once, at the next tick", async () => {
  const { world, tick, ran } = ticking();
  await tick();
  world.clock.now += hours(72);
  await tick();
  await tick();
  expect(ran()).toBe(2);
});

test("a run that hangs is given up and written down", async () => {
  const { world, tick, kept } = ticking();
  await tick(() => new Promise<never>(() => undefined));
  expect(await kept()).toMatchObject({ error: "TookTooLong", startedAt: world.clock.now });
});

test("a failure is written down, keeps when it last went well, and is tried again in its time", async () => {
  const { world, tick, kept } = ticking();
  await tick();
  const good = world.clock.now;
  world.clock.now += hours(1);
  await tick(() => Promise.reject(new TypeError("broken")));
  expect(await kept()).toMatchObject({ error: "TypeError", succeededAt: good, startedAt: world.clock.now });
  world.clock.now += hours(1);
  await tick();
  expect(await kept()).toMatchObject({ error: null, succeededAt: world.clock.now });
});
