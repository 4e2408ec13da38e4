// Whoever opens something of a patient's says what, and the patient reads it in their own log (ADR 0072): no act of opening is without a word
// there. The types ask for it where the act is a literal; this walks the sources, so that a widened type does not let one by.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readingActions } from "../../app/features/disclosure/access-log/opening-words.ts";
import { actionWords } from "../../app/features/audit/reading/audit-words.ts";

const root = new URL("../../app", import.meta.url).pathname;

/** Acts that files which note an opening name: as the second argument of a list, or as the act of a look. */
function openings() {
  const found = new Set();
  for (const name of readdirSync(root, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".server.ts")) continue;
    const source = readFileSync(join(root, name), "utf8");
    if (!source.includes("kernel/events/note-opening.server")) continue;
    for (const call of [
      /noteListing(?:<[^(]*>)?\(\s*\w+,\s*"([a-z_]+\.[a-z_]+)"/g,
      /\baction: "([a-z_]+\.(?:\w*read\w*|list|look|open\w*|search|river))"/g,
      /\bthrough\([^)]*"([a-z_.]+)"\)/g,
    ])
      for (const [, act] of source.matchAll(call)) found.add(act);
  }
  return [...found];
}

test("every act of opening has its word in the log that the patient reads", () => {
  const acts = openings();
  expect(acts.length).toBeGreaterThan(30);
  expect(acts.filter((act) => !readingActions.includes(act))).toEqual([]);
  expect(readingActions.filter((act) => actionWords(act) === act)).toEqual([]);
});
