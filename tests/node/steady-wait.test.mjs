import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import "../../scripts/miniflare.mjs";

test("who waits for an answer is not woken by an earlier one's", async () => {
  const cells = new Int32Array(new SharedArrayBuffer(4));
  const late = `
    const { workerData: cells, parentPort } = require("node:worker_threads");
    parentPort.postMessage("ready");
    const pause = new Int32Array(new SharedArrayBuffer(4));
    for (let n = 0; n < 20; n++) { Atomics.wait(pause, 0, 0, 5); Atomics.notify(cells, 0); }
    Atomics.store(cells, 0, 1);
    Atomics.notify(cells, 0);
  `;
  const worker = new Worker(late, { eval: true, workerData: cells });
  await once(worker, "message");
  expect(Atomics.wait(cells, 0, 0)).toBe("ok");
  expect(Atomics.load(cells, 0)).toBe(1);
  await worker.terminate();
});

test("a wait with an end ends", () => {
  expect(Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1)).toBe("timed-out");
});
