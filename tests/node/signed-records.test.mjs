import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../scripts/project.mjs";

const read = (/** @type {string} */ name) => readFile(join(root, "docs", name), "utf8");

/**
 * @typedef {{ number: number, previous: string, noteId: string }} Addendum
 * @typedef {{ note: { id: string }, hash: string, addenda: { addendum: Addendum, hash: string }[] }} SignedRecord
 */

test("the recipe of docs/signed-records.md, with nothing of ours, comes to the hashes of its example", async () => {
  const recipe = /```js\n(.*?)```/s.exec(await read("signed-records.md"))?.[1] ?? "";
  const code = `import { createHash } from "node:crypto"; ${recipe}; export { sha };`;
  const { sha } = /** @type {{ sha(form: unknown): string }} */ (
    await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`)
  );
  const { note, hash, addenda } = /** @type {SignedRecord} */ (JSON.parse(await read("signed-record.example.json")));
  expect(sha(note)).toBe(hash);
  let previous = hash;
  for (const { addendum, hash: own } of addenda) {
    expect([addendum.previous, addendum.noteId, sha(addendum)]).toEqual([previous, note.id, own]);
    previous = own;
  }
  expect(sha({ ...note, crp: "06/999999" })).not.toBe(hash);
});
