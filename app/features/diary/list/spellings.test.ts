import { expect, test } from "vitest";
import { linkedPair, rowsOf, words, write } from "../../../../tests/worker/diary";
import { testEnv } from "../../../../tests/worker/env";
import { openVault } from "~/features/kernel/keys/vault.server";
import { foldBefore } from "~/lib/text/text";
import { minutes } from "~/lib/duration";
import { addCheckIn } from "../mood/add-check-in.server";
import { entryFilterSchema } from "../diary.schema";
import { listEntries } from "./list-entries.server";
import { searchEntries } from "./search-entries.server";
import { writeEntry } from "../entry/write-entry.server";

const tagged = (tag: string) => entryFilterSchema.parse({ tag });

test.each([
  ["copo d\u2019água", "d'água"],
  ["ansie\u00addade", "ansiedade"],
  ["\ufb01lho", "filho"],
  ["1º dia", "1o dia"],
  ["bem\u2011estar", "bem-estar"],
  ["espera\u2026", "espera..."],
])("a note with %j is found by %j, in its text and by its tag", async (stored, asked) => {
  const { world, patient } = await linkedPair();
  const { id } = await write(world, patient, { content: `Hoje, ${stored}`, tags: [stored] });
  expect((await searchEntries(patient.ctx, { q: asked })).items.map((entry) => entry.id)).toEqual([id]);
  expect((await listEntries(patient.ctx, tagged(stored))).items).toHaveLength(1);
  if (!stored.startsWith("copo")) expect((await listEntries(patient.ctx, tagged(asked))).items).toHaveLength(1);
});

test("tags that look alike are one", async () => {
  const { world, patient } = await linkedPair();
  const entry = await write(world, patient, {
    tags: ["d'água", "d\u2019água", "sono", "sono\u200d", "fami\u0301lia", "família"],
  });
  expect(entry.tags).toEqual(["d'água", "sono", "família"]);
});

test("a note whose tag was stored as tags were folded before is still found, and once", async () => {
  const { world, clinicId, patient } = await linkedPair();
  const { id } = await write(world, patient, { tags: ["d\u2019água"] });
  const vault = await openVault(patient.ctx, clinicId, patient.ctx.actor.memberId);
  const before = await vault.blind("diary.tag", foldBefore("d\u2019água"));
  const [row] = await rowsOf<{ tag_blind: string }>("select tag_blind from diary_tag");
  expect(row?.tag_blind).not.toBe(before);
  await testEnv.CLINIC_0.prepare(
    "insert into diary_tag select clinic_id, patient_id, entry_id, ?, mood, is_private, place from diary_tag",
  )
    .bind(before)
    .run();
  const found = async () => (await listEntries(patient.ctx, tagged("d\u2019água"))).items.map((entry) => entry.id);
  expect(await found()).toEqual([id]);
  await testEnv.CLINIC_0.prepare("delete from diary_tag where tag_blind = ?").bind(row?.tag_blind).run();
  expect(await found()).toEqual([id]);
});

test("what a phone with a fast clock wrote offline is of when it was queued by our clock, each try alike", async () => {
  const { world, patient } = await linkedPair();
  const queuedAt = world.clock.now - minutes(30);
  const said = words({ occurredAt: new Date(queuedAt + minutes(70)).toISOString() });
  const first = await writeEntry(patient.ctx, said, "key-1", queuedAt);
  expect(first.occurredAt).toBe(queuedAt);
  world.clock.now += minutes(1);
  expect(await writeEntry(patient.ctx, said, "key-1", queuedAt + 250)).toEqual(first);
  const checkIn = { mood: 2, occurredAt: new Date(world.clock.now + minutes(70)).toISOString() };
  expect((await addCheckIn(patient.ctx, checkIn, "key-2", queuedAt)).occurredAt).toBe(queuedAt);
});
