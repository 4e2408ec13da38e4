import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type axe from "axe-core";

type Audited = typeof globalThis & { axe?: typeof axe };

let source: Promise<string> | undefined;

/** axe in a document: brought there once, however often it is asked. */
async function bring(page: Page): Promise<void> {
  if (await page.evaluate(() => (globalThis as Audited).axe !== undefined)) return;
  source ??= readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  await page.evaluate(`${await source};undefined`);
}

/**
 * What axe finds wrong in a page. @axe-core/playwright brings axe in its long form twice for each audit, and has what is right
 * described as well: three quarters of an audit's time.
 * @returns a line for each rule that is broken, with the elements that break it
 */
export async function violationsIn(page: Page, runOnly: axe.RunOnly): Promise<string[]> {
  await bring(page);
  return page.evaluate(async (only) => {
    const here = (globalThis as Audited).axe;
    if (!here) throw new Error("no axe in this page");
    const { violations } = await here.run(document, { runOnly: only, resultTypes: ["violations"] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
  }, runOnly);
}
