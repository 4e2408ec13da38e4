import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Chromium without a window of its own around each page: the same engine for a fifth less of the tests' time. */
const shell = "/usr/bin/chromium-headless-shell";
const usual = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** @param {(string | undefined)[]} paths @returns {string | undefined} */
function firstOf(paths) {
  return paths.find((path) => path !== undefined && path !== "" && existsSync(path));
}

/** Debian's own, where that is possible without a question; no package index in reach is no error. @param {string} name */
function install(name) {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync("/usr/bin/apt-get")) return;
  console.log(`· Installing Debian's ${name} (once)…`);
  const options = ["-qq", "-o", "Acquire::http::Timeout=10", "-o", "Acquire::Retries=1"];
  const quiet = { stdio: /** @type {const} */ ("ignore"), timeout: 180_000 };
  try {
    execFileSync("apt-get", [...options, "update"], quiet);
    execFileSync("apt-get", [...options, "install", "-y", "--no-install-recommends", name], quiet);
  } catch {
    return; // whoever asked looks what there is
  }
}

/** Path of a Chromium for the browser tests, installed if need be; undefined when there is none to be had. */
export function findChromium() {
  const named = firstOf([process.env.CHROMIUM_PATH]);
  if (named) return named;
  if (!existsSync(shell)) install("chromium-headless-shell");
  const found = firstOf([shell, ...usual]);
  if (found) return found;
  install("chromium");
  return firstOf(usual);
}
