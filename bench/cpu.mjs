import { readdir, readFile } from "node:fs/promises";

/** Ticks of `/proc` a second, on every Linux we run on. */
const ticks = 100;

/**
 * CPU time that the workerd processes of this run have used so far: unlike the clock it does not depend on what else the machine does.
 * @returns {Promise<number>} ms
 */
export async function cpuOfWorkerd() {
  let sum = 0;
  for (const pid of (await readdir("/proc")).filter((name) => /^\d+$/.test(name))) {
    const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (!stat.includes("(workerd)") || Number(fields[1]) !== process.pid) continue;
    sum += ((Number(fields[11]) + Number(fields[12])) * 1000) / ticks;
  }
  return sum;
}
