import { minutes } from "~/lib/duration";
import { expect, test } from "vitest";
import { linkedPair, refusal, rowsOf, write } from "../../../../tests/worker/diary";
import { answerComments, commentEntry } from "./comment-entry.server";
import { entryFilterSchema } from "../diary.schema";
import { editEntry } from "../entry/edit-entry.server";
import { entryToEdit } from "../entry/entry-to-edit.server";
import { forgetUnread, markAllRead } from "./mark-all-read.server";
import { listCaseload } from "~/features/tenancy/care-link/list-caseload.server";
import { listEntries } from "../list/list-entries.server";
import { listSharedEntries } from "./list-shared-entries.server";
import { previewShared } from "./preview-shared.server";
import { allMoodDays } from "../copies/caseload-copy";
import { copyMoods, copyUnreadCount } from "../copies/caseload-copy.repo.server";
import { readEntry } from "../entry/read-entry.server";
import { readSharedEntry } from "./read-shared-entry.server";
import { sharedMoodSummary } from "./shared-mood-summary.server";
import { today } from "../mood/today.server";

const all = entryFilterSchema.parse({});

test("a shared entry is unread for each linked psychologist, until she opens it", async () => {
  const { world, clinicId, patient, psychologist } = await linkedPair();
  const second = await world.person("psychologist", clinicId, "Dr. Rui");
  await world.link(second, patient);
  await world.person("psychologist", clinicId, "Sem vínculo");
  const { id } = await write(world, patient);
  expect(await rowsOf("select psychologist_id from diary_unread")).toHaveLength(2);
  const ids = { patientId: patient.memberId, entryId: id };
  await readSharedEntry(psychologist.ctx, ids);
  expect((await listSharedEntries(psychologist.ctx, { ...ids, ...all })).items).toMatchObject([{ id, unread: false }]);
  expect((await listSharedEntries(second.ctx, { ...ids, ...all })).items).toMatchObject([{ id, unread: true }]);
  expect((await listCaseload(second.ctx, { limit: 20 })).items).toMatchObject([
    { unread: 1, lastSharedAt: expect.any(Number) as number },
  ]);
  expect((await listEntries(patient.ctx, all)).items).toMatchObject([{ id, readBy: 1 }]);
  expect((await readEntry(patient.ctx, { id })).readers.map((r) => r.name)).toEqual(["Dra. Lia"]);
});

test("reading is marked and announced once, and every access is on the audit log", async () => {
  const { world, patient, psychologist } = await linkedPair();
  const { id } = await write(world, patient);
  const ids = { patientId: patient.memberId, entryId: id };
  await Promise.all([readSharedEntry(psychologist.ctx, ids), readSharedEntry(psychologist.ctx, ids)]);
  world.clock.now += minutes(11); // within ten minutes it is one access
  await readSharedEntry(psychologist.ctx, ids);
  await listSharedEntries(psychologist.ctx, { ...ids, ...all });
  await world.settled();
  expect(await rowsOf("select id from domain_event where type = 'diary.entry_read'")).toHaveLength(1);
  expect(await rowsOf("select id from audit_entry where action = 'diary.read' and entity_id = ?", id)).toHaveLength(2);
  expect(
    await rowsOf("select id from audit_entry where action = 'diary.list' and entity_id = ?", patient.memberId),
  ).toHaveLength(1);
  expect((await readEntry(patient.ctx, { id })).readers).toHaveLength(1);
});

test("what a browser fetches ahead is not read, on either side; that it was sent is on the audit log", async () => {
  const { world, patient, psychologist } = await linkedPair();
  const { id } = await write(world, patient);
  const ids = { patientId: patient.memberId, entryId: id };
  const ahead = <C extends { request: object }>(ctx: C) => ({ ...ctx, request: { ...ctx.request, isPrefetch: true } });
  await readSharedEntry(ahead(psychologist.ctx), ids);
  expect((await listSharedEntries(psychologist.ctx, { ...ids, ...all })).items).toMatchObject([{ id, unread: true }]);
  expect(await rowsOf("select id from domain_event where type = 'diary.entry_read'")).toHaveLength(0);
  expect(await rowsOf("select id from audit_entry where action = 'diary.read' and entity_id = ?", id)).toHaveLength(1);
  await commentEntry(psychologist.ctx, { ...ids, content: "Obrigada por contar." });
  await readEntry(ahead(patient.ctx), { id });
  expect(await rowsOf("select new_comments n from diary_entry")).toMatchObject([{ n: 1 }]);
  await readEntry(patient.ctx, { id });
  expect(await rowsOf("select new_comments n from diary_entry")).toMatchObject([{ n: 0 }]);
});

test("a comment reaches the patient sealed, counts as new until she opens the entry, and is made once by key", async () => {
  const { world, patient, psychologist } = await linkedPair();
  const { id } = await write(world, patient);
  const ids = { patientId: patient.memberId, entryId: id };
  const comment = await commentEntry(psychologist.ctx, { ...ids, content: "Obrigada por contar." }, "key-1");
  expect(await commentEntry(psychologist.ctx, { ...ids, content: "Obrigada por contar." }, "key-1")).toEqual(comment);
  expect(await refusal(commentEntry(psychologist.ctx, { ...ids, content: "Outra coisa." }, "key-1"))).toBe(
    "kernel.idempotency_reused",
  );
  expect(JSON.stringify(await rowsOf("select * from diary_comment"))).not.toContain("Obrigada");
  expect((await today(patient.ctx)).newComments).toBe(1);
  expect((await listEntries(patient.ctx, all)).items).toMatchObject([{ comments: 1, newComments: 1 }]);
  await write(world, patient);
  expect((await listEntries(patient.ctx, all, { onlyNew: true })).items.map((entry) => entry.id)).toEqual([id]);
  expect((await readEntry(patient.ctx, { id })).comments).toEqual([{ ...comment, authorName: "Dra. Lia" }]);
  expect((await today(patient.ctx)).newComments).toBe(0);
  expect((await listEntries(patient.ctx, all, { onlyNew: true })).items).toEqual([]);
  expect((await readSharedEntry(psychologist.ctx, ids)).comments).toEqual([comment]);
});

test("the patient answers under an own entry that others read, once by key, and it is no news to the patient", async () => {
  const { world, clinicId, patient, psychologist } = await linkedPair();
  const { id } = await write(world, patient);
  const hidden = await write(world, patient, { isPrivate: true });
  const other = await world.person("patient", clinicId, "Outra");
  const ids = { patientId: patient.memberId, entryId: id };
  await commentEntry(psychologist.ctx, { ...ids, content: "Como foi depois?" });
  world.clock.now += 1;
  const answer = await answerComments(patient.ctx, { entryId: id, content: "Melhorou à noite." }, "key-1");
  expect(await answerComments(patient.ctx, { entryId: id, content: "Melhorou à noite." }, "key-1")).toEqual(answer);
  expect(JSON.stringify(await rowsOf("select * from diary_comment"))).not.toContain("Melhorou");
  expect(await rowsOf("select new_comments n, comment_count c from diary_entry where id = ?", id)).toEqual([
    { n: 1, c: 2 },
  ]);
  const said = (await readSharedEntry(psychologist.ctx, ids)).comments.map(({ content }) => content);
  expect(said).toEqual(["Como foi depois?", "Melhorou à noite."]);
  expect(await refusal(answerComments(patient.ctx, { entryId: hidden.id, content: "?" }))).toBe("diary.not_found");
  expect(await refusal(answerComments(other.ctx, { entryId: id, content: "?" }))).toBe("diary.not_found");
  expect(await refusal(answerComments(psychologist.ctx as never, { entryId: id, content: "?" }))).toBe(
    "auth.forbidden",
  );
});

test("opening a note to change it leaves its comments new; another patient's is not there", async () => {
  const { world, clinicId, patient, psychologist } = await linkedPair();
  const entry = await write(world, patient);
  await commentEntry(psychologist.ctx, { patientId: patient.memberId, entryId: entry.id, content: "Conte mais." });
  expect(await entryToEdit(patient.ctx, entry)).toEqual({ ...entry, deletedAt: null });
  expect((await today(patient.ctx)).newComments).toBe(1);
  const other = await world.person("patient", clinicId);
  const elsewhere = (await linkedPair(world)).patient;
  for (const { ctx } of [other, elsewhere]) expect(await refusal(entryToEdit(ctx, entry))).toBe("diary.not_found");
});

test("marking everything read clears the marks and claims no reading", async () => {
  const { world, patient, psychologist } = await linkedPair();
  for (let i = 0; i < 95; i++) await write(world, patient);
  expect((await listCaseload(psychologist.ctx, { limit: 20 })).items[0]?.unread).toBe(95);
  await markAllRead(psychologist.ctx, { patientId: patient.memberId });
  expect((await listCaseload(psychologist.ctx, { limit: 20 })).items[0]?.unread).toBe(0);
  const list = await listSharedEntries(psychologist.ctx, { patientId: patient.memberId, ...all });
  expect(list.items.some((entry) => entry.unread)).toBe(false);
  expect(await rowsOf("select * from diary_read")).toEqual([]);
});

test("what a new entry copies onto itself and onto its links is what counting them anew comes to", async () => {
  const { world, clinicId, patient } = await linkedPair();
  const second = await world.person("psychologist", clinicId);
  await world.link(second, patient);
  for (const mood of [2, 5] as const) await write(world, patient, { mood });
  await write(world, patient, { mood: 1, isPrivate: true });
  const copies = () =>
    rowsOf("select psychologist_id, unread_entries, last_shared_at, last_mood, mood_days from care_link order by 1");
  const written = await copies();
  expect(written).toMatchObject([{ unread_entries: 2, last_mood: 5 }, { unread_entries: 2 }]);
  const scope = { clinicId, patientId: patient.memberId };
  const { now } = patient.ctx;
  await patient.ctx.db.batch([
    copyUnreadCount(patient.ctx.db, scope),
    copyMoods(patient.ctx.db, scope, allMoodDays(patient.ctx.actor.zone, now())),
  ]);
  expect(await copies()).toEqual(written);
  const marked = `select e.id, e.unread_by, (select json_group_array(u.psychologist_id) from diary_unread u
    where u.entry_id = e.id) as rows from diary_entry e`;
  for (const { unread_by: copied, rows } of await rowsOf<{ unread_by: string; rows: string }>(marked))
    expect((JSON.parse(copied) as string[]).sort()).toEqual((JSON.parse(rows) as string[]).sort());
});

test("after a care link ends nothing is unread for her, and for her alone", async () => {
  const { world, clinicId, patient, psychologist } = await linkedPair();
  const second = await world.person("psychologist", clinicId);
  await world.link(second, patient);
  await write(world, patient);
  const pair = { clinicId, patientId: patient.memberId, psychologistId: psychologist.memberId };
  await forgetUnread({ ...patient.ctx, actor: { system: "events" } }, pair);
  await forgetUnread({ ...patient.ctx, actor: { system: "events" } }, pair);
  expect(await rowsOf("select psychologist_id from diary_unread")).toEqual([{ psychologist_id: second.memberId }]);
  expect(await rowsOf("select unread_by from diary_entry")).toEqual([{ unread_by: JSON.stringify([second.memberId]) }]);
});

test("a private entry leaves no trace for anyone else", async () => {
  const { world, patient, psychologist } = await linkedPair();
  const { id } = await write(world, patient, { isPrivate: true, mood: 1, tags: ["segredo"] });
  const ids = { patientId: patient.memberId, entryId: id };
  for (const filter of [all, { ...all, mood: 1 }, { ...all, tag: "segredo" }, { ...all, tag: "segredo", mood: 1 }]) {
    expect(await listSharedEntries(psychologist.ctx, { ...ids, ...filter })).toEqual({ items: [], nextCursor: null });
  }
  const missing = { ...ids, entryId: "dia_00000000000000000000000000" };
  for (const refused of [
    readSharedEntry(psychologist.ctx, ids),
    readSharedEntry(psychologist.ctx, missing),
    commentEntry(psychologist.ctx, { ...ids, content: "?" }),
  ]) {
    expect(await refusal(refused)).toBe("diary.not_found");
  }
  expect((await listCaseload(psychologist.ctx, { limit: 20 })).items).toMatchObject([
    { unread: 0, lastSharedAt: null },
  ]);
  expect(await sharedMoodSummary(psychologist.ctx, { patientId: patient.memberId, period: "7d" })).toMatchObject({
    count: 0,
    days: [],
  });
  expect((await previewShared(patient.ctx, { limit: 20 })).items).toEqual([]);
  expect(await rowsOf("select * from diary_unread")).toEqual([]);
  expect(await rowsOf("select * from audit_entry where entity_id = ?", id)).toEqual([]);
  const [event] = await rowsOf<{ data: string }>("select data from domain_event where aggregate_id = ?", id);
  expect(JSON.parse(event?.data ?? "")).toEqual({ patientId: patient.memberId, isPrivate: true });
});

test("made private, an entry is gone for her psychologist at once; shared again, it is unread for who never read it", async () => {
  const { world, patient, psychologist } = await linkedPair();
  const { id } = await write(world, patient, { tags: ["sono"] });
  const ids = { patientId: patient.memberId, entryId: id };
  await editEntry(patient.ctx, { id, isPrivate: true });
  expect(await rowsOf("select * from diary_unread")).toEqual([]);
  expect((await listSharedEntries(psychologist.ctx, { ...ids, ...all, tag: "sono" })).items).toEqual([]);
  expect(await refusal(readSharedEntry(psychologist.ctx, ids))).toBe("diary.not_found");
  expect((await listCaseload(psychologist.ctx, { limit: 20 })).items).toMatchObject([
    { unread: 0, lastSharedAt: null },
  ]);
  await editEntry(patient.ctx, { id, isPrivate: false });
  expect((await listSharedEntries(psychologist.ctx, { ...ids, ...all, tag: "sono" })).items).toMatchObject([
    { id, unread: true },
  ]);
});
