import { expect, test } from "vitest";
import * as sample from "../../../../tests/samples";
import { linkedPair, refusal, rowsOf, write } from "../../../../tests/worker/diary";
import { testEnv } from "../../../../tests/worker/env";
import { storeFile } from "~/features/files/store/store-file.server";
import { purgeFiles } from "~/features/files/store/purge-files.server";
import { hours } from "~/lib/duration";
import { deleteEntry } from "./delete-entry.server";
import { editEntry } from "./edit-entry.server";
import { mayReadEntryFiles } from "./entry-files.server";
import { readEntry } from "./read-entry.server";
import { restoreEntry } from "./restore-entry.server";
import { purgeDeleted } from "./purge-deleted.server";

async function pairWithPhotos(count: number) {
  const pair = await linkedPair();
  const bytes = sample.jpegWithPlace();
  const store = () => storeFile(pair.patient.ctx, { name: "praia.jpg", bytes, said: {} });
  const photos = [];
  for (let i = 0; i < count; i++) photos.push(await store());
  const { world, patient } = pair;
  const cron = { ...world.directory({ system: "test" }), db: patient.ctx.db, plane: "CLINIC_0" as const };
  return { ...pair, photos, ids: photos.map(({ id }) => id), cron };
}

const objects = async () => (await testEnv.FILES.list()).objects.length;

test("an entry shows its files in order, and the database holds no word of them", async () => {
  const { world, patient, photos, ids } = await pairWithPhotos(2);
  const { id } = await write(world, patient, { files: [...ids].reverse() });
  expect((await readEntry(patient.ctx, { id })).files).toEqual([...photos].reverse());
  expect(JSON.stringify(await rowsOf("select * from diary_entry"))).not.toContain("praia");
});

test("only what is in the entry is in use: what an edit takes out is let go, what it does not name stays", async () => {
  const { world, patient, ids } = await pairWithPhotos(3);
  const { id } = await write(world, patient, { files: ids.slice(0, 2) });
  expect((await editEntry(patient.ctx, { id, title: "Outro" })).files).toHaveLength(2);
  const edited = await editEntry(patient.ctx, { id, files: ids.slice(1) });
  expect(edited.files.map((file) => file.id)).toEqual(ids.slice(1));
  expect(await rowsOf("select id from file where unused_at is not null")).toEqual([{ id: ids[0] }]);
  expect(await refusal(editEntry(patient.ctx, { id, files: ["fil_x"] }))).toBe("request.invalid");
});

test("a deleted entry keeps its files while it can be undone; destroyed, it takes their bytes along", async () => {
  const { world, patient, ids, cron } = await pairWithPhotos(1);
  const { id } = await write(world, patient, { files: ids });
  await deleteEntry(patient.ctx, { id });
  world.clock.now += hours(23);
  await purgeDeleted(cron);
  expect(await purgeFiles(cron)).toBe(0);
  expect((await restoreEntry(patient.ctx, { id })).files).toHaveLength(1);
  await deleteEntry(patient.ctx, { id });
  world.clock.now += hours(25);
  await purgeDeleted(cron);
  expect(await purgeFiles(cron)).toBe(1);
  expect([await objects(), await rowsOf("select * from file_use")]).toEqual([0, []]);
});

test("the files of an entry are open to a linked psychologist, and to no other role, clinic or care", async () => {
  const { world, patient, psychologist, clinicId, ids } = await pairWithPhotos(1);
  const shared = await write(world, patient, { files: ids });
  const secret = await write(world, patient, { files: ids, isPrivate: true });
  const others = [
    await world.person("psychologist", clinicId),
    await world.person("psychologist", await world.clinic()),
    await world.person("patient", clinicId),
    await world.person("admin", clinicId),
  ];
  expect(await mayReadEntryFiles(psychologist.ctx, shared.id)).toBe(true);
  expect(await mayReadEntryFiles(psychologist.ctx, secret.id)).toBe(false);
  for (const { ctx } of others) expect(await mayReadEntryFiles(ctx, shared.id)).toBe(false);
  await deleteEntry(patient.ctx, { id: shared.id });
  expect(await mayReadEntryFiles(psychologist.ctx, shared.id)).toBe(false);
});
