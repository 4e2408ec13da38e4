import { mkdtempSync, readdirSync, rmSync, statSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const memory = "/dev/shm";
/** More than a whole run keeps at once, in bytes. */
const enough = 2 ** 30;
const hour = 3_600_000;

/** A file system in memory with room for a run, where this machine has one (a container's is often 64 MB). */
function inMemory() {
  try {
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize > enough;
  } catch {
    return false;
  }
}

/** Whether a process is there. @param {number} pid */
export function lives(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {{ code?: string }} */ (error).code === "EPERM";
  }
}

/** What runs left that were killed. @param {string} parent */
function sweep(parent) {
  for (const name of readdirSync(parent)) {
    const [, pid] = /^caris-run-(\d+)-/.exec(name) ?? [];
    const path = join(parent, name);
    try {
      if (pid && !lives(Number(pid)) && Date.now() - statSync(path).mtimeMs > hour) rmSync(path, { recursive: true });
    } catch {
      // another user's, or another run was first: it is in nobody's way
    }
  }
}

// Everything that tests write is thrown away, so nothing of it has to reach a disk: a database that syncs each write waits for
// one longer than it works. One folder per run; the processes that a run starts inherit it.
if (process.env.CARIS_SCRATCH === undefined) {
  const parent = inMemory() ? memory : tmpdir();
  sweep(parent);
  const scratch = mkdtempSync(join(parent, `caris-run-${process.pid}-`));
  process.env.CARIS_SCRATCH = scratch;
  process.env.TMPDIR = scratch;
  process.on("exit", () => rmSync(scratch, { recursive: true, force: true, maxRetries: 3 }));
}
