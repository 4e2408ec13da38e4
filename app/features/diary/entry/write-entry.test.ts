import { expect, test } from "vitest";
import { purgeKernel } from "~/features/kernel/jobs/purge.server";
import { hours } from "~/lib/duration";
import { linkedPair, refusal, rowsOf, words, write } from "../../../../tests/worker/diary";
import { addCheckIn } from "../mood/add-check-in.server";
import { today } from "../mood/today.server";
import { entryFilterSchema } from "../diary.schema";
import { listSharedEntries } from "../reading/list-shared-entries.server";
import { deleteEntry } from "./delete-entry.server";
import { editEntry } from "./edit-entry.server";
import { readEntry } from "./read-entry.server";
import { restoreEntry } from "./restore-entry.server";
import { suggestTags } from "../list/suggest-tags.server";
import { writeEntry } from "./write-entry.server";

const secret = { title: "Briga com Beto", content: "Chorei no ônibus.", tags: ["família", "Beto"] };

test("what a patient writes she reads again, and the database holds no word of it", async () => {
  const { world, patient } = await linkedPair();
  const entry = await write(world, patient, secret);
  expect(await readEntry(patient.ctx, entry)).toMatchObject({
    ...secret,
    id: entry.id,
    isPrivate: false,
    version: 1,
    deletedAt: null,
  });
  for (const table of ["diary_entry", "diary_tag", "domain_event", "audit_entry", "diary_unread"]) {
    const held = JSON.stringify(await rowsOf(`select * from ${table}`));
    expect(held).not.toBe("[]");
    expect(held).not.toMatch(/Briga|Beto|Chorei|fam[ií]lia/i);
  }
});

test("named emotions are read by the patient and by who cares, changed, taken back, and sealed like the words", async () => {
  const { world, patient, psychologist } = await linkedPair();
  const { id } = await write(world, patient, { emotions: { joy: 3, fear: 1 } });
  await addCheckIn(patient.ctx, { mood: 2, emotions: { sadness: 2 } });
  expect((await readEntry(patient.ctx, { id })).emotions).toEqual({ joy: 3, fear: 1 });
  expect((await today(patient.ctx)).checkIn?.emotions).toEqual({ sadness: 2 });
  const asked = { patientId: patient.memberId, ...entryFilterSchema.parse({}) };
  expect((await listSharedEntries(psychologist.ctx, asked)).items).toMatchObject([{ emotions: { joy: 3, fear: 1 } }]);
  for (const table of ["diary_entry", "check_in", "domain_event", "audit_entry", "mood_day", "idempotency_key"])
    expect(JSON.stringify(await rowsOf(`select * from ${table}`))).not.toMatch(/joy|fear|sadness|tristeza/);
  await editEntry(patient.ctx, { id, title: "Outro" });
  expect((await readEntry(patient.ctx, { id })).emotions).toEqual({ joy: 3, fear: 1 });
  await editEntry(patient.ctx, { id, emotions: {} });
  expect((await readEntry(patient.ctx, { id })).emotions).toEqual({});
});

test("the same words seal differently each time, the same tag of two patients indexes differently", async () => {
  const { world, clinicId, patient } = await linkedPair();
  const other = await world.person("patient", clinicId);
  await write(world, patient, secret);
  await write(world, patient, secret);
  await write(world, other, secret);
  const sealed = await rowsOf<{ body_sealed: string }>("select body_sealed from diary_entry");
  expect(new Set(sealed.map((row) => row.body_sealed)).size).toBe(3);
  const blinds = await rowsOf<{ tag_blind: string }>("select distinct tag_blind from diary_tag");
  expect(blinds).toHaveLength(4);
});

test("the same key makes one entry and answers it twice", async () => {
  const { patient } = await linkedPair();
  const first = await writeEntry(patient.ctx, words(secret), "key-1");
  const second = await writeEntry(patient.ctx, words(secret), "key-1");
  expect(second).toEqual(first);
  expect(await rowsOf("select id from diary_entry")).toHaveLength(1);
  expect(await rowsOf("select id from domain_event where type = 'diary.entry_written'")).toHaveLength(1);
});

test("the same key after the entry was edited answers it as it stands, after it was deleted not found, and makes none", async () => {
  const { patient } = await linkedPair();
  const { id } = await writeEntry(patient.ctx, words(secret), "key-1");
  await editEntry(patient.ctx, { id, title: "Depois" });
  expect(await writeEntry(patient.ctx, words(secret), "key-1")).toMatchObject({ id, title: "Depois", version: 2 });
  await deleteEntry(patient.ctx, { id });
  expect(await refusal(writeEntry(patient.ctx, words(secret), "key-1"))).toBe("diary.not_found");
  await restoreEntry(patient.ctx, { id });
  expect(await writeEntry(patient.ctx, words(secret), "key-1")).toMatchObject({ id });
  expect(await rowsOf("select id from diary_entry")).toHaveLength(1);
});

test("what is sent again when its key is long gone makes no second entry, nor a second check-in", async () => {
  const { world, patient } = await linkedPair();
  const first = await writeEntry(patient.ctx, words(secret), "key-1", world.clock.now);
  const feeling = { mood: 2, emotions: { sadness: 2 } } as const;
  const felt = await addCheckIn(patient.ctx, feeling, "key-2", world.clock.now);
  world.clock.now += hours(25);
  await purgeKernel(patient.ctx);
  expect(await rowsOf("select 1 from idempotency_key")).toEqual([]);
  expect((await writeEntry(patient.ctx, words(secret), "key-1")).id).toBe(first.id);
  expect(await addCheckIn(patient.ctx, feeling, "key-2")).toEqual(felt);
  expect(await rowsOf("select id from diary_entry")).toHaveLength(1);
  expect(await rowsOf("select id from check_in")).toHaveLength(1);
  // Other words under that key are kept, too.
  expect((await writeEntry(patient.ctx, words({ ...secret, content: "Outro" }), "key-1")).id).not.toBe(first.id);
});

test("a double click makes one entry", async () => {
  const { patient } = await linkedPair();
  const [one, two] = await Promise.all([1, 2].map(() => writeEntry(patient.ctx, words(secret), "key-1")));
  expect(one).toEqual(two);
  expect(await rowsOf("select id from diary_entry")).toHaveLength(1);
});

test("the same key with another text is refused, and another patient may use it", async () => {
  const { world, clinicId, patient } = await linkedPair();
  const other = await world.person("patient", clinicId);
  const { id } = await writeEntry(patient.ctx, words(secret), "key-1");
  expect(await refusal(writeEntry(patient.ctx, words({ ...secret, content: "Outro texto" }), "key-1"))).toBe(
    "kernel.idempotency_reused",
  );
  expect((await writeEntry(other.ctx, words(secret), "key-1")).id).not.toBe(id);
});

test("the fingerprint kept with a key cannot be tried against guesses of the text", async () => {
  const { world, clinicId, patient } = await linkedPair();
  const other = await world.person("patient", clinicId);
  await writeEntry(patient.ctx, words(secret), "key-1");
  await writeEntry(other.ctx, words(secret), "key-1");
  const [a, b] = await rowsOf<{ fingerprint: string }>("select fingerprint from idempotency_key");
  expect(a?.fingerprint).not.toBe(b?.fingerprint);
});

test("what has not happened yet cannot be written down", async () => {
  const { world, patient } = await linkedPair();
  const tomorrow = new Date(world.clock.now + 86_400_000).toISOString();
  expect(await refusal(writeEntry(patient.ctx, words({ occurredAt: tomorrow })))).toBe("request.invalid");
});

test("suggested tags are the most used, in their newest spelling", async () => {
  const { world, patient } = await linkedPair();
  await write(world, patient, { tags: ["Sono", "trabalho"] });
  await write(world, patient, { tags: ["sono", "mãe"] });
  expect(await suggestTags(patient.ctx)).toEqual(["sono", "mãe", "trabalho"]);
});

test("what an entry costs does not grow with its day, nor with what the clinic has unread", async () => {
  const { world, patient, clinicId, psychologist } = await linkedPair();
  const { meter } = world.scope.platform;
  const rowsReadBy = async (work: () => Promise<unknown>) => {
    const before = meter.rowsRead;
    await work();
    return meter.rowsRead - before;
  };
  const entry = () => write(world, patient, { tags: ["sono"] });
  await entry();
  const second = await rowsReadBy(entry);
  for (let i = 0; i < 30; i++) await entry();
  const other = await world.person("patient", clinicId);
  const unread = `('${clinicId}', '${psychologist.memberId}', '${other.memberId}', 'dia_' || value)`;
  const many = JSON.stringify(Array.from({ length: 300 }, (_, i) => String(i)));
  await world.scope
    .shard("CLINIC_0")
    .run(
      `insert into diary_unread (clinic_id, psychologist_id, patient_id, entry_id) select ${unread.slice(1, -1)} from json_each('${many}')`,
    );
  // The count of what is unread on the link stops at 99; nothing else may follow what is there.
  expect((await rowsReadBy(entry)) - second).toBeLessThanOrEqual(40);
});
