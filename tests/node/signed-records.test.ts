import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { documentFromText } from "~/features/records/document/document-text";
import {
  firstBroken,
  hashOf,
  signedAddendum,
  signedNote,
  type SignedRecord,
} from "~/features/records/signing/signed-form";

/** A record as an export tells it, read back from its JSON. */
async function exported(): Promise<SignedRecord> {
  const at = Date.UTC(2026, 2, 2, 12);
  const who = { authorName: "Beatriz Lima", crp: "06/123456" };
  const ids = { id: "nte_1", clinicId: "cli_1", patientId: "mem_1", appointmentId: null, authorId: "mem_2" };
  const content = documentFromText('Ela disse: "não é, né? 😔"\n\nLinha\tcom \\ e <b>.');
  const note = signedNote({ ...ids, ...who, happenedAt: at, signedAt: at + 1, version: 3, content, files: [] });
  const hash = await hashOf(note);
  const added = {
    noteId: ids.id,
    number: 1,
    previous: hash,
    ...who,
    signedAt: at + 2,
    content: documentFromText("Mais."),
  };
  const addendum = signedAddendum(added);
  const record = { note, hash, addenda: [{ addendum, hash: await hashOf(addendum) }] };
  return JSON.parse(JSON.stringify(record)) as SignedRecord;
}

/** The recipe of docs/signed-records.md, with nothing of ours. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
const sha = (form: unknown) =>
  createHash("sha256")
    .update(JSON.stringify(sorted(form)), "utf8")
    .digest("hex");

test("who has the export alone comes to the same hashes: keys sorted, no space between, SHA-256", async () => {
  const record = await exported();
  expect(sha(record.note)).toBe(record.hash);
  expect(record.addenda.map(({ addendum }) => sha(addendum))).toEqual(record.addenda.map(({ hash }) => hash));
  expect(record.addenda[0]?.addendum.previous).toBe(record.hash);
  expect(await firstBroken(record)).toBeNull();
  expect(await firstBroken({ ...record, note: { ...record.note, crp: "06/999999" } })).toBe(0);
});
