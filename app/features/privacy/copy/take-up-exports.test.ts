import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { refusalOf } from "../../../../tests/worker/callers";
import { hangingTurn, job, noise, withBoth } from "../../../../tests/worker/copies";
import { linkedPair, rowsOf, write } from "../../../../tests/worker/diary";
import { testEnv } from "../../../../tests/worker/env";
import { handleAll } from "../../../../tests/worker/life";
import { deliverCopies, newPost, type Post } from "../../../../tests/worker/post";
import { storedKeys } from "../../../../tests/worker/traces";
import { handleEvents } from "../../../../workers/consumers/handle-events";
import { bothPlanes } from "../../../../workers/job-scope";
import { subscriptions } from "../../../../workers/subscriptions";
import { minutes } from "~/lib/duration";
import { advanceExport } from "./advance-export.server";
import { fetchExport, readExport } from "./read-export.server";
import { startExport } from "./start-export.server";
import { sweepChunks } from "./sweep-chunks.server";
import { takeUpExports } from "./take-up-exports.server";

/** Moves everything on whose time has come, as the minute's cron does; no queue brings anything of a copy. */
async function withoutQueue(post: Post, id: string, minute: () => Promise<unknown>): Promise<number> {
  for (let passed = 1; passed <= 10; passed++) {
    post.world.clock.now += minutes(1);
    await minute();
    post.copies.splice(0);
    const [row] = await rowsOf<{ state: string }>(`select state from person_export where id = '${id}'`);
    if (row?.state === "ready") return passed;
  }
  return Infinity;
}

test("a turn may take longer than an event is waited for: the event only says that it is due, and nothing else waits behind it", async () => {
  const post = newPost();
  const { patient: ana } = await linkedPair(post.world);
  const { files } = post.world.scope.platform;
  const slow = async (...args: Parameters<typeof files.put>) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await files.put(...args);
  };
  Object.assign(post.job.scope.platform, { files: { ...files, put: slow } });
  const id = await startExport(withBoth(post, ana));
  await post.world.settled();
  const ids = post.events.splice(0).flatMap((message) => message.ids);
  const handling = { table: subscriptions, patience: 200 };
  expect(await handleEvents(post.job, "CLINIC_0", ids, handling)).toBe("ack");
  expect((await readExport(ana.ctx, id)).status).toBe("queued");
  while (await deliverCopies(post)) await handleAll(post);
  expect((await readExport(ana.ctx, id)).status).toBe("ready");
});

test("what the queue has lost, or a worker has dropped, the clock goes on with, until it is whole", async () => {
  const post = newPost();
  const { world } = post;
  const { patient: ana } = await linkedPair(world);
  for (let i = 0; i < 20; i++) await write(world, ana, { title: `dia ${i}`, content: noise() });
  await handleAll(post);
  const id = await startExport(withBoth(post, ana));
  await world.settled();
  const { files } = job(post).platform;
  const one = () => takeUpExports(job(post), minutes(1));
  expect(await one()).toBe(0); // a message may be on its way
  const dropped = { ...job(post).platform, files: { ...files, put: () => Promise.reject(new Error("killed")) } };
  await refusalOf(advanceExport({ ...job(post), platform: dropped }, ana.clinicId, id));
  expect(await withoutQueue(post, id, one)).toBe(3); // two that the turn was the dead one's, and one of standing
  const unpacked = unzipSync(new Uint8Array(await new Response(await fetchExport(ana.ctx, id)).arrayBuffer()));
  const data = new TextDecoder().decode(unpacked["data.json"]);
  for (let i = 0; i < 20; i++) expect(data.split(`"dia ${i}"`)).toHaveLength(2);
});

test("a turn in which nothing moves is given up and done anew, and keeps no other from being made", async () => {
  const post = newPost();
  const { world } = post;
  const { patient: ana, clinicId } = await linkedPair(world);
  const bia = await world.person("patient", clinicId, "Bia");
  const [hers, his] = [await startExport(withBoth(post, ana)), await startExport(withBoth(post, bia))];
  await world.settled();
  const turn = hangingTurn(post);
  await expect(advanceExport(turn.ctx, ana.clinicId, hers, 100)).rejects.toThrow("stands still");
  const one = () => takeUpExports(job(post), minutes(1));
  expect(await withoutQueue(post, his, one)).toBe(1);
  expect(await withoutQueue(post, hers, one)).toBeLessThan(4);
  turn.letGo();
});

test("chunks that a dead turn left of a copy that is gone are swept; those of one that is being made are not", async () => {
  const post = newPost();
  const { patient: ana } = await linkedPair(post.world);
  const keysOf = async () => (await storedKeys()).filter((key) => key.startsWith("exports/"));
  const id = await startExport(withBoth(post, ana));
  await post.world.settled();
  await advanceExport(job(post), ana.clinicId, id);
  const counted = (await keysOf()).filter((key) => key.startsWith(`exports/${ana.clinicId}/${id}/`));
  expect(counted.length).toBeGreaterThan(0);
  const left = [
    `${ana.clinicId}/exp_GONE/zip/1-1/0`,
    `${ana.clinicId}/exp_GONE/dir/1-1/0`,
    "cli_GONE/exp_OTHER/zip/1-1/0",
  ];
  for (const key of left) await testEnv.FILES.put(`exports/${key}`, "left");
  expect(await sweepChunks(bothPlanes(post.job))).toBeGreaterThan(1);
  expect(await keysOf()).toEqual(counted);
});
