import { appendFile, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type axe from "axe-core";
import { looksOf } from "./looks";

type Audited = typeof globalThis & { axe?: typeof axe; looksOf?: typeof looksOf };

let source: Promise<string> | undefined;

/** axe and what goes with it, as a script. */
async function script(): Promise<string> {
  source ??= readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  const onlyNews = { rules: [{ id: "color-contrast", selector: "[data-new-look]" }] };
  return `${await source};axe.configure(${JSON.stringify(onlyNews)});globalThis.looksOf=${looksOf.toString()};undefined`;
}

/** Has axe in every document that a page opens: half of what it costs to bring it there afterwards. */
export async function bringAlways(page: Page): Promise<void> {
  await page.addInitScript({ content: await script() });
}

/** axe in a document: brought there once, however often it is asked. */
async function bring(page: Page): Promise<void> {
  if (await page.evaluate(() => (globalThis as Audited).axe !== undefined)) return;
  await page.evaluate(await script());
}

const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Where this run's workers tell each other of looks of text whose contrast axe has found enough, a line each. */
const enough = join(process.env.CARIS_SCRATCH ?? "", "enough-contrast");

/** As one text: a list goes into a page, and back, item by item. */
async function knownLooks(): Promise<string> {
  return readFile(enough, "utf8").catch(() => ""); // nobody has told of any yet
}

/**
 * What axe finds wrong in a page. @axe-core/playwright brings axe in its long form twice for each audit, and has what is right
 * described as well: three quarters of an audit's time. Most of the rest is contrast, of every word on every page: axe judges
 * each look once (`looks.ts`), and what is the same beneath the same is not asked for again.
 * @param rules all of WCAG 2.2 A and AA, or contrast alone
 * @returns a line for each rule that is broken, with the elements that break it
 */
export async function violationsIn(page: Page, rules: "wcag" | "contrast"): Promise<string[]> {
  await bring(page);
  const { wrong, passed } = await page.evaluate(judge, {
    tags: rules === "wcag" ? wcag : [],
    known: await knownLooks(),
  });
  if (wrong.length === 0 && passed !== "") await appendFile(enough, passed);
  return wrong;
}

/** Runs in the page: in one run of axe, which reads every style of the page for it. */
async function judge({ tags, known }: { tags: string[]; known: string }) {
  const { axe: here, looksOf: read } = globalThis as Audited;
  if (!here || !read) throw new Error("no axe in this page");
  const looks = read(known.split("\n"));
  if (tags.length === 0 && looks.size === 0) return { wrong: [], passed: "" };
  for (const element of looks.values()) element.setAttribute("data-new-look", "");
  const runOnly = tags.length > 0 ? { type: "tag" as const, values: tags } : ["color-contrast"];
  const { violations, incomplete } = await here.run({
    runOnly,
    resultTypes: ["violations", "incomplete"],
    elementRef: true,
  });
  for (const element of looks.values()) element.removeAttribute("data-new-look");
  const unsure = new Set(incomplete.flatMap(({ nodes }) => nodes.map(({ element }) => element)));
  return {
    wrong: violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`),
    passed: [...looks].map(([look, element]) => (unsure.has(element as HTMLElement) ? "" : `${look}\n`)).join(""),
  };
}
