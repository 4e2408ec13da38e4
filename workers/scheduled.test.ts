import { expect, test } from "vitest";
import { eq } from "drizzle-orm";
import { cronRun } from "../app/features/kernel/jobs/cron-run.directory.table";
import { minutes } from "../app/lib/duration";
import { newPost } from "../tests/worker/post";
import { onEach } from "./crons/on-each";
import { runAll, type CronJob } from "./scheduled";

const never = () => new Promise<never>(() => undefined);

test("a job that hangs, and one that fails, hold nobody up", async () => {
  const { job, world } = newPost();
  const ran: string[] = [];
  const works = (name: string) => ({ job: name, every: minutes(1), run: () => Promise.resolve(ran.push(name)) });
  const hangs: CronJob = { job: "hangs", every: minutes(1), limit: 30, run: never };
  const fails: CronJob = { job: "fails", every: minutes(1), run: () => Promise.reject(new RangeError()) };
  await runAll([hangs, fails, works("one"), { ...works("watch"), vital: true }], () => job);
  expect(ran.sort()).toEqual(["one", "watch"]);
  const runs = await world.scope.directory.select().from(cronRun).orderBy(cronRun.job);
  expect(runs.map(({ job: name, error }) => `${name} ${error ?? "well"}`)).toEqual([
    "fails RangeError",
    "hangs TookTooLong",
    "one well",
    "watch well",
  ]);
});

test("what is vital asks the directory for nothing: it runs while that does not answer", async () => {
  const { job } = newPost();
  const broken = { ...job, directory: { ...job.directory, db: { insert: never } as never } };
  let ran = 0;
  const vital: CronJob = { job: "watch", every: minutes(1), vital: true, run: () => Promise.resolve(++ran) };
  void runAll([{ job: "other", every: minutes(1), run: () => Promise.resolve(++ran) }, vital], () => broken);
  await expect.poll(() => ran).toBe(1);
});

test("a database that fails or hangs holds no other's work up", async () => {
  const did: string[] = [];
  const work = (name: "a" | "b" | "c") => {
    if (name === "a") return Promise.reject(new RangeError());
    did.push(name);
    return Promise.resolve(1);
  };
  await expect(onEach(["a", "b", "c"], work)).rejects.toThrow(RangeError);
  expect(did).toEqual(["b", "c"]);
  void onEach(["a", "b"], (name) => (name === "a" ? never() : work(name)));
  expect(did).toEqual(["b", "c", "b"]);
});

test("a vital job's run is noted each time", async () => {
  const { job, world } = newPost();
  const vital: CronJob = { job: "watch", every: minutes(1), vital: true, run: () => Promise.resolve(3) };
  const noted = () => world.scope.directory.select().from(cronRun).where(eq(cronRun.job, "watch")).get();
  await runAll([vital], () => job);
  expect(await noted()).toMatchObject({ done: 3, error: null, startedAt: world.clock.now });
  world.clock.now += 10_000; // the clock of the ticks is not exact: nothing is too early for what is vital
  await runAll([vital], () => job);
  expect(await noted()).toMatchObject({ done: 3, startedAt: world.clock.now });
});
