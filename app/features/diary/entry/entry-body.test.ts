import { expect, test } from "vitest";
import * as sample from "../../../../tests/samples";
import { linkedPair, refusal, rowsOf, write } from "../../../../tests/worker/diary";
import { asOfBefore } from "../../../../tests/worker/entry-of-before";
import { testEnv } from "../../../../tests/worker/env";
import { newWorld } from "../../../../tests/worker/world";
import { storeFile } from "~/features/files/store/store-file.server";
import { destroyDataKey, forgetDataKeys, rewrapDataKeys } from "~/features/kernel/keys/data-key.server";
import type { PersonPlace } from "~/features/kernel/personal-data";
import { openVault } from "~/features/kernel/keys/vault.server";
import { parseKeyring } from "~/platform/keys/keyring.server";
import { masterKeysOf } from "~/platform/keys/master-keys.server";
import { unreadableText } from "~/features/kernel/keys/unreadable";
import { entryFilterSchema } from "../diary.schema";
import { namedInMonth } from "../emotions/named-in-month.server";
import { listEntries } from "../list/list-entries.server";
import { searchEntries } from "../list/search-entries.server";
import { suggestTags } from "../list/suggest-tags.server";
import { nameTags } from "../mood/day/tag-names.server";
import type { TagPattern } from "../mood/statistics/mood-patterns";
import { today } from "../mood/today.server";
import { diaryData } from "../personal-data.server";
import { listSharedEntries } from "../reading/list-shared-entries.server";
import { listNewlyShared } from "../reading/newest-unread.server";
import { openEntryMoment, selectEntryMoments } from "../reading/shared-moments.server";
import { sharedSince } from "../reading/shared-since.server";
import { deleteEntry } from "./delete-entry.server";
import { editEntry } from "./edit-entry.server";
import { listDeleted } from "./list-deleted.server";
import { readEntry } from "./read-entry.server";
import { restoreEntry } from "./restore-entry.server";

const all = entryFilterSchema.parse({});
const columns = "title_sealed t, content_sealed c, tags_sealed g, files_sealed f, emotions_sealed e, body_sealed b";

/** A diary of one row with a body and one of before, both with all that an entry can have. */
async function mixed() {
  const pair = await linkedPair();
  const { world, patient } = pair;
  const keep = async () =>
    (await storeFile(patient.ctx, { name: "praia.jpg", bytes: sample.jpegWithPlace(), said: {} })).id;
  const said = { content: "Fui ao mar.", tags: ["praia", "mãe"], emotions: { joy: 3 } as const };
  const old = await write(world, patient, { ...said, title: "De antes", files: [await keep()] });
  const now = await write(world, patient, { ...said, title: "De agora", files: [await keep()] });
  await asOfBefore(patient, old.id);
  const scope = { clinicId: pair.clinicId, patientId: patient.memberId };
  return { ...pair, old, now, scope, vault: () => openVault(patient.ctx, scope.clinicId, scope.patientId) };
}

async function exported(place: PersonPlace) {
  const [found] = diaryData.stores.filter((store) => store.name === "diary_entry");
  const told = found && "inPlace" in found ? found.inPlace?.export : null;
  if (typeof told !== "function") throw new Error("nothing is exported");
  const records = [];
  for await (const record of told(place)) records.push(record);
  return records;
}

test("a new row holds one sealed body, of the columns of before no more than whether there are files and emotions", async () => {
  const { old, now, patient, world } = await mixed();
  const bare = await write(world, patient);
  const [row] = await rowsOf(`select ${columns} from diary_entry where id = ?`, now.id);
  expect(row).toMatchObject({ t: "", c: "", g: "", f: "", e: "", b: expect.stringMatching(/^[\w-]{100,}$/) as string });
  expect(await rowsOf(`select ${columns} from diary_entry where id = ?`, bare.id)).toMatchObject([
    { f: null, e: null },
  ]);
  expect(await rowsOf(`select ${columns} from diary_entry where id = ?`, old.id)).toMatchObject([{ b: null }]);
});

test("pages of rows of both kinds read alike: list, filter, search, tags, first page, one entry, export", async () => {
  const { old, now, patient, scope, vault } = await mixed();
  const { ctx, memberId } = patient;
  expect((await listEntries(ctx, all)).items).toMatchObject([now, old]);
  expect((await listEntries(ctx, { ...all, tag: "mae" })).items).toMatchObject([now, old]);
  expect((await searchEntries(ctx, { q: "praia mar" })).items).toMatchObject([now, old]);
  expect(await suggestTags(ctx)).toEqual(["praia", "mãe"]);
  for (const entry of [old, now]) expect(await readEntry(ctx, entry)).toMatchObject(entry);
  expect((await today(ctx)).lastEntry).toMatchObject({ title: "De agora", words: "Fui ao mar." });
  const span = { from: 0, until: ctx.now() + 1, month: "2026-03", set: "own" } as const;
  expect(await namedInMonth(ctx.db, scope, vault, span)).toEqual([{ joy: 3 }, { joy: 3 }]);
  const place = { ...ctx, ...scope, memberId, role: "patient" } as unknown as PersonPlace;
  expect(await exported(place)).toEqual([old, now].map((entry) => ({ ...entry, deletedAt: null })));
});

test("what others see of an entry is the same of both kinds: its page, the river, what is new", async () => {
  const { old, now, patient, psychologist, scope, vault } = await mixed();
  const asked = { ...all, patientId: patient.memberId };
  const shown = (await listSharedEntries(psychologist.ctx, asked)).items;
  expect(shown).toMatchObject([now, old].map(({ title, content, tags, files }) => ({ title, content, tags, files })));
  const since = [{ patientId: patient.memberId, since: 0, zone: "America/Sao_Paulo" }];
  const titles = (await sharedSince(psychologist.ctx, since)).get(patient.memberId)?.entries.map(({ title }) => title);
  expect(titles).toEqual(["De agora", "De antes"]);
  expect(await listNewlyShared(psychologist.ctx, 3)).toMatchObject([{ title: "De agora", unread: 2 }]);
  await asOfBefore(patient, now.id);
  expect(await listNewlyShared(psychologist.ctx, 3)).toMatchObject([{ title: "De agora", unread: 2 }]);
  await editEntry(patient.ctx, { id: now.id, mood: 4 });
  const moments = await selectEntryMoments(patient.ctx.db, scope, { now: patient.ctx.now(), before: null, limit: 9 });
  const opened = await Promise.all(moments.map(async (row) => openEntryMoment(await vault(), row, "mem_x")));
  expect(opened).toMatchObject([now, old].map(({ title, tags, emotions }) => ({ title, tags, emotions })));
});

test("an edit makes a row of before a body, keeps what it does not name, and leaves no text in a column of its own", async () => {
  const { old, patient } = await mixed();
  const { ctx } = patient;
  const edited = await editEntry(ctx, { id: old.id, title: "Mudada" });
  expect(edited).toMatchObject({ ...old, title: "Mudada", version: 2, updatedAt: ctx.now() });
  expect(await readEntry(ctx, old)).toMatchObject(edited);
  const [row] = await rowsOf(`select ${columns} from diary_entry where id = ?`, old.id);
  expect(row).toMatchObject({ t: "", c: "", g: "", f: "", e: "", b: expect.any(String) as string });
  const bare = await editEntry(ctx, { id: old.id, emotions: {}, files: [] });
  expect(bare).toMatchObject({ title: "Mudada", emotions: {}, files: [] });
  expect(await rowsOf(`select ${columns} from diary_entry where id = ?`, old.id)).toMatchObject([{ f: null, e: null }]);
});

test("deleted and brought back, a row of either kind is the same", async () => {
  const { old, now, patient } = await mixed();
  for (const entry of [old, now]) {
    await deleteEntry(patient.ctx, entry);
    expect(await listDeleted(patient.ctx)).toMatchObject([{ id: entry.id, title: entry.title }]);
    expect(await restoreEntry(patient.ctx, entry)).toMatchObject({ ...entry, version: 3 });
  }
  expect((await listEntries(patient.ctx, { ...all, tag: "praia" })).items).toHaveLength(2);
});

test("the body of another row, of a column of before, or of a changed row does not open; the others of the page are there", async () => {
  const { old, now, world, patient } = await mixed();
  const third = await write(world, patient, { title: "Outra" });
  const put = (body: string, id: string) =>
    testEnv.CLINIC_0.prepare("update diary_entry set body_sealed = ? where id = ?").bind(body, id).run();
  const [one] = await rowsOf<{ b: string }>("select body_sealed b from diary_entry where id = ?", third.id);
  const [of] = await rowsOf<{ t: string }>("select title_sealed t from diary_entry where id = ?", old.id);
  const [whole] = await rowsOf<{ b: string }>("select body_sealed b from diary_entry where id = ?", now.id);
  const flipped = `${whole!.b.slice(0, -9)}${whole!.b.at(-9) === "A" ? "Q" : "A"}${whole!.b.slice(-8)}`;
  for (const body of [one!.b, of!.t, flipped, "", "[", '["","","",null,null]', "[1]"]) {
    await put(body, now.id);
    expect(await refusal(readEntry(patient.ctx, now))).toBe("kernel.unreadable");
    const { items } = await listEntries(patient.ctx, all);
    expect(items.map(({ title }) => title)).toEqual(["Outra", "", "De antes"]);
    expect(items[1]?.content).toBe(unreadableText);
  }
  await put(of!.t, old.id); // a title of before in the place of its own row's body
  expect(await refusal(readEntry(patient.ctx, old))).toBe("kernel.unreadable");
});

test("rotated, both kinds open under the new master key; with the key destroyed neither does", async () => {
  const [keyA, keyB] = [`k1:${"A".repeat(43)}`, `k2:${"B".repeat(43)}`];
  const world = newWorld(() => ({ masterKeys: masterKeysOf(parseKeyring(keyA)) }));
  const { patient } = await linkedPair(world);
  const [old, now] = [await write(world, patient), await write(world, patient)];
  await asOfBefore(patient, old.id);
  const under = (keys: string) => {
    forgetDataKeys();
    return { ...patient.ctx, platform: { ...patient.ctx.platform, masterKeys: masterKeysOf(parseKeyring(keys)) } };
  };
  expect(await rewrapDataKeys(under(`${keyB},${keyA}`), null)).toMatchObject({ rewrapped: 1, unreadable: [] });
  const after = under(keyB);
  expect((await listEntries(after, all)).items).toMatchObject([now, old]);
  await destroyDataKey(after, after.actor.clinicId, after.actor.memberId);
  forgetDataKeys();
  for (const id of [old.id, now.id]) expect(await refusal(readEntry(after, { id }))).toBe("kernel.unreadable");
});

test("tags get their names from rows of both kinds, in the newest spelling", async () => {
  const { patient, scope, vault, old } = await mixed();
  const [{ tag_blind: blind } = { tag_blind: "" }] = await rowsOf<{ tag_blind: string }>(
    "select tag_blind from diary_tag where entry_id = ? order by tag_blind limit 1",
    old.id,
  );
  const asked = { patterns: [{ blind } as TagPattern], set: "own" } as const;
  const named = async () => (await nameTags(patient.ctx.db, scope, vault, asked)).map(({ tag }) => tag);
  const before = await named();
  expect(["praia", "mãe"]).toContain(before[0]);
  for (const { id } of await rowsOf<{ id: string }>("select id from diary_entry where body_sealed is not null"))
    await asOfBefore(patient, id);
  expect(await named()).toEqual(before);
});
