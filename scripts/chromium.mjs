import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const usual = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** @returns {string | undefined} */
function installed() {
  return usual.find((path) => path !== undefined && path !== "" && existsSync(path));
}

/** Installs Debian's Chromium where that is possible without a question. */
function install() {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync("/usr/bin/apt-get")) return;
  console.log("· No Chromium found: installing Debian's (once)…");
  execFileSync("apt-get", ["update", "-qq"], { stdio: "ignore" });
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], { stdio: "ignore" });
}

/** Path of a Chromium for the browser tests, installed if need be; undefined when there is none to be had. */
export function findChromium() {
  if (!installed()) {
    try {
      install();
    } catch {
      return undefined; // no package index: the caller says what that means
    }
  }
  return installed();
}
