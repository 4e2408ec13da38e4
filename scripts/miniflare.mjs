import { Miniflare } from "miniflare";

const wait = Atomics.wait;

/**
 * Waits until a cell is another value, whoever wakes it. Miniflare asks its runtime through a thread that writes 1 and then wakes whoever
 * waits: where the asker had seen the 1 before it slept and asks on, that wake meets its next question, which is not answered yet
 * (`false == true`, seen a few times on busy machines).
 * @type {typeof Atomics.wait}
 */
Atomics.wait = (
  /** @type {any} */ cells,
  /** @type {number} */ at,
  /** @type {any} */ value,
  /** @type {number} */ ms,
) => {
  if (ms !== undefined) return wait(cells, at, value, ms);
  let how = wait(cells, at, value);
  while (how === "ok" && Atomics.load(cells, at) === value) how = wait(cells, at, value);
  return how;
};

/** Cloudflare's runtime on this machine; everything of ours that starts one takes it from here. */
export { Miniflare };
