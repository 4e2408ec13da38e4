import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const usual = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Chromium without its windows: the same pages for three quarters of the work (ADR 0028). */
const shells = [process.env.CHROMIUM_SHELL_PATH, "/usr/bin/chromium-headless-shell"];

/** @param {(string | undefined)[]} paths @returns {string | undefined} */
function first(paths) {
  return paths.find((path) => path !== undefined && path !== "" && existsSync(path));
}

/** Installs Debian's where that is possible without a question. @param {string[]} packages */
function install(packages) {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync("/usr/bin/apt-get")) return;
  console.log(`· Installing Debian's ${packages.join(" and ")} (once)…`);
  execFileSync("apt-get", ["update", "-qq"], { stdio: "ignore" });
  for (const name of packages)
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", name], { stdio: "ignore" });
}

/**
 * Paths of the browsers for the tests, installed if need be: `whole` is undefined when there is none to be had, and then no test
 * runs; without a `shell` the whole one does its work.
 * @returns {{ whole: string | undefined, shell: string | undefined }}
 */
export function findChromium() {
  const missing = [...(first(usual) ? [] : ["chromium"]), ...(first(shells) ? [] : ["chromium-headless-shell"])];
  try {
    if (missing.length > 0) install(missing);
  } catch {
    // no package index: the caller says what that means
  }
  return { whole: first(usual), shell: first(shells) };
}
