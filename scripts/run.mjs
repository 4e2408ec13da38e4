import { spawn } from "node:child_process";
import { root } from "./project.mjs";

/** Longer than anything that is waited for in silence takes on a slow machine, in ms. */
const longest = 30 * 60_000;

/**
 * Runs a program of node_modules/.bin (or of the system) in the project's folder, or in a copy of it.
 * @param {string} command
 * @param {string[]} args
 * @param {object} [options]
 * @param {boolean} [options.quiet] keeps the output and returns it
 * @param {number} [options.limit] in ms: a quiet program that hangs is ended then, with all that it started, and has failed
 * @param {number} [options.silence] in ms: one that says nothing for so long hangs, too
 * @param {() => Promise<boolean>} [options.isDone] one that has done all it had to, as this says twice, and does not end, hangs too
 * @param {number} [options.askEvery] in ms
 * @param {Record<string, string>} [options.env]
 * @param {string} [options.cwd]
 * @returns {Promise<{ code: number, output: string, hung: boolean }>}
 */
export function run(
  command,
  args,
  { quiet = false, limit = longest, silence = limit, isDone, askEvery = 20_000, env = {}, cwd = root } = {},
) {
  return new Promise((resolve, reject) => {
    const path = `${root}node_modules/.bin:${process.env.PATH ?? ""}`;
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env, PATH: path },
      stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit",
      detached: quiet, // a group of its own, so that all of it can be ended
    });
    let output = "";
    const end = () => quiet && child.pid && killGroup(child.pid);
    process.once("exit", end);
    let lastWords = "";
    /** @type {NodeJS.Timeout | undefined} */
    let gone;
    /** @param {string} how it is known to hang */
    const giveUp = (how) => {
      if (!quiet || lastWords) return;
      lastWords = `\n✗ ${command} ${how} and was ended.`;
      end();
      gone = setTimeout(() => done(1, " Something it started works on."), 10_000);
    };
    const whole = setTimeout(() => giveUp(`was still at work after ${limit / 60_000} min`), limit);
    const silent = setTimeout(() => giveUp(`said nothing for ${silence / 60_000} min`), silence);
    let wasDone = false;
    const ask = async () => {
      const is = (await isDone?.()) ?? false;
      if (is && wasDone) giveUp("had done its work, did not end");
      wasDone = is;
    };
    const asking = setInterval(() => void ask(), askEvery);
    /** @param {Buffer} d */
    const hear = (d) => {
      output += d;
      silent.refresh();
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    function forget() {
      for (const timer of [whole, silent, gone, asking]) clearTimeout(timer);
      process.off("exit", end);
    }
    /** @param {number} code */
    function done(code, more = "") {
      forget();
      child.stdout?.destroy();
      child.stderr?.destroy();
      resolve({ code, output: output + lastWords + more, hung: lastWords !== "" });
    }
    child.on("error", (error) => {
      forget();
      reject(error);
    });
    child.on("close", (code) => done(code ?? 1)); // once nobody is left who could say more
  });
}

/** @param {number} pid of its leader */
function killGroup(pid) {
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // all of it has ended
  }
}
