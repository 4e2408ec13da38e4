import { expect, test } from "vitest";
import { linkedPair, refusal, rowsOf, write } from "../../../../tests/worker/diary";
import { hours } from "~/lib/duration";
import { commentEntry } from "../reading/comment-entry.server";
import { deleteEntry } from "./delete-entry.server";
import { entryFilterSchema } from "../diary.schema";
import { editEntry } from "./edit-entry.server";
import { listDeleted } from "./list-deleted.server";
import { listEntries } from "../list/list-entries.server";
import { listSharedEntries } from "../reading/list-shared-entries.server";
import { purgeDeleted } from "./purge-deleted.server";
import { readEntry } from "./read-entry.server";
import { readSharedEntry } from "../reading/read-shared-entry.server";
import { restoreEntry } from "./restore-entry.server";

const tagged = (tag: string) => entryFilterSchema.parse({ tag });

test("an edit changes what it names and keeps the rest", async () => {
  const { world, patient } = await linkedPair();
  const before = await write(world, patient, { title: "Antes", tags: ["sono"], mood: 2 });
  const after = await editEntry(patient.ctx, { id: before.id, title: "Depois" });
  expect(after).toMatchObject({ title: "Depois", content: before.content, tags: ["sono"], mood: 2, version: 2 });
  expect(await readEntry(patient.ctx, before)).toMatchObject({
    title: "Depois",
    createdAt: before.createdAt,
    version: 2,
  });
});

test("changed tags, mood and moment are found where they now stand", async () => {
  const { world, patient } = await linkedPair();
  const { id } = await write(world, patient, { tags: ["sono", "mãe"], mood: 2 });
  await editEntry(patient.ctx, { id, tags: ["Mae", "praia"], mood: 5, occurredAt: "2026-01-05T08:00" });
  expect((await listEntries(patient.ctx, tagged("sono"))).items).toEqual([]);
  expect((await listEntries(patient.ctx, { ...tagged("mãe"), mood: 5, to: "2026-01-05" })).items).toHaveLength(1);
  expect((await listEntries(patient.ctx, { ...tagged("praia"), mood: 2 })).items).toEqual([]);
});

test("an edit of an older state is refused, told by its version or by a race", async () => {
  const { world, patient } = await linkedPair();
  const { id } = await write(world, patient);
  await editEntry(patient.ctx, { id, version: 1, title: "Do celular" });
  expect(await refusal(editEntry(patient.ctx, { id, version: 1, title: "Do computador" }))).toBe(
    "diary.changed_elsewhere",
  );
  const race = await Promise.allSettled([3, 4].map((mood) => editEntry(patient.ctx, { id, version: 2, mood })));
  expect(race.map((r) => r.status).sort()).toEqual(["fulfilled", "rejected"]);
  expect((await readEntry(patient.ctx, { id })).version).toBe(3);
});

test("a psychologist's reading and comment do not get in the way of an edit", async () => {
  const { world, patient, psychologist } = await linkedPair();
  const { id } = await write(world, patient);
  const ids = { patientId: patient.memberId, entryId: id };
  await readSharedEntry(psychologist.ctx, ids);
  await commentEntry(psychologist.ctx, { ...ids, content: "Vamos falar disso." });
  expect(await editEntry(patient.ctx, { id, version: 1, title: "Novo" })).toMatchObject({ version: 2 });
});

test("a deleted entry is gone for everybody, can be undone for 24 hours, and is unread again", async () => {
  const { world, patient, psychologist } = await linkedPair();
  const { id } = await write(world, patient, { tags: ["sono"] });
  const { restorableUntil } = await deleteEntry(patient.ctx, { id });
  expect(restorableUntil).toBe(world.clock.now + hours(24));
  world.clock.now += hours(23);
  expect(await deleteEntry(patient.ctx, { id })).toEqual({ id, restorableUntil });
  const shared = { patientId: patient.memberId, ...entryFilterSchema.parse({}) };
  expect((await listEntries(patient.ctx, tagged("sono"))).items).toEqual([]);
  expect((await listSharedEntries(psychologist.ctx, shared)).items).toEqual([]);
  expect(await refusal(readSharedEntry(psychologist.ctx, { ...shared, entryId: id }))).toBe("diary.not_found");
  expect(await refusal(editEntry(patient.ctx, { id, mood: 1 }))).toBe("diary.not_found");
  expect((await restoreEntry(patient.ctx, { id })).version).toBe(3);
  expect(await restoreEntry(patient.ctx, { id })).toMatchObject({ id, version: 3 });
  expect((await listEntries(patient.ctx, tagged("sono"))).items).toHaveLength(1);
  expect((await listSharedEntries(psychologist.ctx, shared)).items).toMatchObject([{ id, unread: true }]);
});

test("an entry read before its deletion is not unread when it comes back", async () => {
  const { world, patient, psychologist } = await linkedPair();
  const { id } = await write(world, patient);
  const ids = { patientId: patient.memberId, entryId: id };
  await readSharedEntry(psychologist.ctx, ids);
  await deleteEntry(patient.ctx, { id });
  await restoreEntry(patient.ctx, { id });
  const list = await listSharedEntries(psychologist.ctx, { ...ids, ...entryFilterSchema.parse({}) });
  expect(list.items).toMatchObject([{ id, unread: false }]);
});

test("after 24 hours nothing is undone, and the cron destroys every trace of the text", async () => {
  const { world, patient, psychologist } = await linkedPair();
  const kept = await write(world, patient, { tags: ["sono"] });
  const { id } = await write(world, patient, { tags: ["sono"] });
  const ids = { patientId: patient.memberId, entryId: id };
  await readSharedEntry(psychologist.ctx, ids);
  await commentEntry(psychologist.ctx, { ...ids, content: "Conte mais." });
  await deleteEntry(patient.ctx, { id });
  const cron = { ...patient.ctx, actor: { system: "purge-diary" } };
  expect(await purgeDeleted(cron)).toBe(0);
  world.clock.now += hours(24) + 1;
  expect(await refusal(restoreEntry(patient.ctx, { id }))).toBe("diary.undo_expired");
  expect(await refusal(readEntry(patient.ctx, { id }))).toBe("diary.not_found");
  expect(await purgeDeleted(cron)).toBe(1);
  for (const table of ["diary_tag", "diary_comment", "diary_read", "diary_unread"]) {
    expect(await rowsOf(`select * from ${table} where entry_id = ?`, id)).toEqual([]);
  }
  expect(await rowsOf("select id from diary_entry")).toEqual([{ id: kept.id }]);
  expect(await refusal(restoreEntry(patient.ctx, { id }))).toBe("diary.not_found");
});

test("one run of the cron destroys more than one batch", async () => {
  const { world, patient } = await linkedPair();
  for (let i = 0; i < 85; i++) await deleteEntry(patient.ctx, await write(world, patient));
  world.clock.now += hours(25);
  expect(await purgeDeleted({ ...patient.ctx, actor: { system: "purge-diary" } })).toBe(85);
});

test("what was deleted within 24 hours is listed for its patient alone, the newest deletion first", async () => {
  const { world, patient } = await linkedPair();
  const [first, second] = [await write(world, patient, { title: "Uma" }), await write(world, patient)];
  expect(await listDeleted(patient.ctx)).toEqual([]);
  await deleteEntry(patient.ctx, second);
  world.clock.now += hours(23);
  await deleteEntry(patient.ctx, first);
  expect((await listDeleted(patient.ctx)).map(({ id }) => id)).toEqual([first.id, second.id]);
  expect(await listDeleted((await linkedPair(world)).patient.ctx)).toEqual([]);
  world.clock.now += hours(2);
  expect(await listDeleted(patient.ctx)).toEqual([
    { id: first.id, title: "Uma", deletedAt: expect.any(Number) as number },
  ]);
  await restoreEntry(patient.ctx, first);
  expect(await listDeleted(patient.ctx)).toEqual([]);
});
