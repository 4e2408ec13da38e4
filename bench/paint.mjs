// `node bench/paint.mjs` (or with addresses): the public pages as Lighthouse sees them on a slow phone (mobile, simulated throttling). Lighthouse is no
// dependency of ours (186 MB): npm fetches it once. On a busy machine only the times of the network tell anything.
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { findChromium } from "../scripts/chromium.mjs";
import { startDemo } from "../tests/demo-app.mjs";

const lighthouse = "lighthouse@12.8.2"; // the last for Node 20
const usual = [
  "/",
  "/for/patients",
  "/for/psychologists",
  "/prices",
  "/security",
  "/help",
  "/help/pedir-ajuda",
  "/status",
  "/login",
  "/register",
  "/register/patient",
  "/register/psychologist",
  "/password/forgot",
  "/privacy",
  "/sos",
];
const pages = process.argv.length > 2 ? process.argv.slice(2) : usual;
const measures = {
  FCP: "first-contentful-paint",
  LCP: "largest-contentful-paint",
  TBT: "total-blocking-time",
  CLS: "cumulative-layout-shift",
};

const chromium = findChromium().whole;
if (!chromium) throw new Error("No Chromium was found: set CHROMIUM_PATH.");
const demo = await startDemo();
const folder = await mkdtemp(join(tmpdir(), "caris-paint-"));
try {
  console.log(`| page | performance | accessibility | best practices | SEO | ${Object.keys(measures).join(" | ")} |`);
  console.log(`| --- |${" --- |".repeat(4 + Object.keys(measures).length)}`);
  for (const page of pages) console.log(`| ${[page, ...(await look(page))].join(" | ")} |`);
} finally {
  await demo.stop();
  await rm(folder, { recursive: true, force: true });
}

/** Scores (of 100) and times of a page. @param {string} page */
async function look(page) {
  const file = join(folder, "report.json");
  const flags = ["--output=json", `--output-path=${file}`, "--quiet", "--chrome-flags=--headless=new --no-sandbox"];
  await promisify(execFile)("npx", ["--yes", lighthouse, `${demo.url}${page}`, ...flags], {
    env: { ...process.env, CHROME_PATH: chromium },
  });
  const { categories, audits } = JSON.parse(await readFile(file, "utf8"));
  const scores = Object.values(categories).map(({ score }) => Math.round(score * 100));
  return [...scores, ...Object.values(measures).map((name) => audits[name].displayValue)];
}
