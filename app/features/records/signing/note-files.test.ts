import { expect, test } from "vitest";
import * as sample from "../../../../tests/samples";
import { linkedPair, refusal, rowsOf, words } from "../../../../tests/worker/diary";
import { testEnv } from "../../../../tests/worker/env";
import { drafted, gates, opened } from "../../../../tests/worker/note-files";
import { exported, said } from "../../../../tests/worker/records";
import { book } from "../../../../tests/worker/sessions";
import { writeEntry } from "~/features/diary/entry/write-entry.server";
import { openFile } from "~/features/files/store/open-file.server";
import { storeFile } from "~/features/files/store/store-file.server";
import { startUpload } from "~/features/files/upload/start-upload.server";
import { writePart } from "~/features/files/upload/parts.server";
import { openOwnVault, openVault } from "~/features/kernel/keys/vault.server";
import { days } from "~/lib/duration";
import { changeFiles } from "../note/attach-to-note.server";
import { discardNote } from "../note/discard-note.server";
import { listNoteVersions } from "../note/note-versions.server";
import { readNote } from "../note/read-note.server";
import { saveNote } from "../note/save-note.server";
import { readOwnRecord } from "../reading/own-records.server";
import { shareNote } from "../reading/share-note.server";
import { addToNote, mostAddedBytes } from "./add-to-note.server";
import { checkFiles } from "./check-files.server";
import { firstBroken, hashOf, signedNote } from "./signed-form";
import { signNote } from "./sign-note.server";

const hexOf = async (bytes: Uint8Array<ArrayBuffer>) =>
  [...new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))]
    .map((b) => b.toString(16).padStart(2, "0"))
    .join("");

test("what is brought for a note is sealed under the patient's key, and opens to whoever reads the note alone", async () => {
  const { ctx, asked, patient, psychologist, patientId, clinicId, drawing, note, world, bring } = await drafted();
  expect(note.files.map(({ name }) => name)).toEqual(["desenho.jpg", "carta.pdf"]);
  const raw = new Uint8Array(await (await testEnv.FILES.get(`${clinicId}/${drawing.id}/0`))!.arrayBuffer());
  const field = { table: "file", row: drawing.id, column: "0/1" };
  const [theirs, hers] = [await openVault(patient.ctx, clinicId, patientId), await openOwnVault(ctx)];
  expect(await theirs.openBytes(field, raw)).toEqual(sample.plain.jpeg);
  expect(await refusal(hers.openBytes(field, raw))).toBe("kernel.unreadable");
  expect(await opened(ctx, drawing.id)).toEqual(sample.plain.jpeg);
  const colleague = await world.person("psychologist", clinicId);
  await world.link(colleague, patient);
  const [unlinked, elsewhere] = [await world.person("psychologist", clinicId), await linkedPair(world)];
  const admin = await world.person("admin", clinicId);
  for (const one of [patient, colleague, unlinked, admin, elsewhere.psychologist, elsewhere.patient])
    expect(await refusal(openFile(one.ctx, { id: drawing.id }, gates))).toBe("files.not_found");
  const given = { name: "x.jpg", bytes: sample.jpegWithPlace(), said: {}, patientId };
  expect(await refusal(storeFile(unlinked.ctx, given))).toBe("tenancy.patient_not_found");
  expect(await refusal(startUpload(elsewhere.psychologist.ctx, { name: "x", size: 9, patientId }))).toBe(
    "tenancy.patient_not_found",
  );
  for (const { ctx: other } of [patient, admin]) expect(await refusal(storeFile(other, given))).toBe("auth.forbidden");
  // Neither the patient nor a colleague puts it into something of their own, nor its author into another note.
  const loose = await bring("solta.jpg");
  expect(await refusal(writeEntry(patient.ctx, words({ files: [loose.id] })))).toBe("request.invalid");
  const second = {
    appointmentId: (
      await book({ ...(await linkedPair(world)), psychologist, patient }, { startAt: world.clock.now + days(2) })
    ).id,
  };
  await saveNote(ctx, second, { content: said("outra"), version: 0 });
  expect(await refusal(changeFiles(ctx, second, { add: [drawing.id] }))).toBe("request.invalid");
  const many = await Promise.all(Array.from({ length: 9 }, (_, at) => bring(`${String(at)}.jpg`)));
  expect(await refusal(changeFiles(ctx, asked, { add: many.map(({ id }) => id) }))).toBe("request.invalid");
  expect(await rowsOf("select 1 from file where owner_id = ? and brought_by_id is null", patientId)).toEqual([]);
});

test("files are signed with their note, each with the hash of its bytes: nobody adds, takes out or changes one after it", async () => {
  const { ctx, asked, patient, clinicId, drawing, letter, bring, note: draft } = await drafted();
  expect(await refusal(signNote(ctx, asked, 1, [drawing.id]))).toBe("records.changed_elsewhere");
  const note = await signNote(ctx, asked, 1, [letter.id, drawing.id]);
  const { signature: by, content, ...who } = note;
  const files = [
    {
      id: drawing.id,
      name: "desenho.jpg",
      type: "image/jpeg",
      size: sample.plain.jpeg.length,
      sha256: await hexOf(Uint8Array.from(sample.plain.jpeg)),
    },
    {
      id: letter.id,
      name: "carta.pdf",
      type: "application/pdf",
      size: letter.size,
      sha256: await hexOf(await opened(ctx, letter.id)),
    },
  ];
  const form = {
    id: who.id,
    clinicId,
    patientId: who.patientId,
    appointmentId: who.appointmentId,
    authorId: who.authorId,
  };
  const times = { happenedAt: who.happenedAt, signedAt: by?.at ?? 0, version: who.version };
  const signed = signedNote({ ...form, ...times, authorName: by?.name ?? "", crp: by?.crp ?? "", content, files });
  expect(await hashOf(signed)).toBe(by?.hash);
  expect(JSON.stringify(await rowsOf("select * from session_note"))).not.toContain("desenho");
  const late = await bring("tarde.jpg");
  for (const change of [{ add: [late.id] }, { remove: [drawing.id] }])
    expect(await refusal(changeFiles(ctx, asked, change))).toBe("records.signed");
  const insert = "insert into file_use (clinic_id, target_kind, target_id, file_id) values (?, 'session_note', ?, ?)";
  const writes = [
    () => rowsOf(insert, clinicId, draft.id, late.id),
    () => rowsOf("delete from file_use"),
    () => rowsOf("update file_use set target_id = 'x'"),
    () => rowsOf("delete from file where id = ?", drawing.id),
    () => rowsOf("update file set state = 'refused' where id = ?", drawing.id),
    () => rowsOf("update file set unused_at = 0 where id = ?", drawing.id),
    () => rowsOf("insert or replace into file select * from file where id = ?", drawing.id),
    () => rowsOf("update session_note set signed_files = null"),
  ];
  for (const [at, write] of writes.entries()) await expect(write(), String(at)).rejects.toThrow("constraint failed");
  expect((await readNote(ctx, asked)).note).toMatchObject({
    isIntact: true,
    files: [{ isIntact: true }, { isIntact: true }],
  });
  expect(await refusal(openFile(patient.ctx, { id: drawing.id }, gates))).toBe("files.not_found");
  await shareNote(ctx, asked, true);
  expect(await opened(patient.ctx, drawing.id)).toEqual(sample.plain.jpeg);
  expect((await readOwnRecord(patient.ctx, { id: note.id })).files.map(({ name }) => name)).toEqual([
    "desenho.jpg",
    "carta.pdf",
  ]);
  await shareNote(ctx, asked, false);
  expect(await refusal(openFile(patient.ctx, { id: drawing.id }, gates))).toBe("files.not_found");
});

test("a file whose bytes are not what was signed is named by the check; one that is gone, at each opening", async () => {
  const { ctx, asked, patient, patientId, clinicId, drawing } = await drafted();
  const { id } = await signNote(ctx, asked);
  await shareNote(ctx, asked, true);
  expect(await checkFiles(ctx, asked)).toEqual([]);
  // Somebody with the key and the bucket: bytes of the same length, sealed as they should be.
  const vault = await openVault(patient.ctx, clinicId, patientId);
  const forged = Uint8Array.from(sample.plain.jpeg).fill(7, 20, 30);
  const place = { clinicId, table: "file" as const, id: drawing.id, parts: 1 };
  await writePart(ctx.platform.files, vault, place, 0, forged);
  expect(await checkFiles(ctx, asked)).toEqual(["desenho.jpg"]);
  const triggers = await rowsOf<{ name: string; sql: string }>(
    "select name, sql from sqlite_master where type = 'trigger' and name like 'file%'",
  );
  for (const { name } of triggers) await rowsOf(`drop trigger ${name}`);
  await rowsOf("delete from file where id = ?", drawing.id);
  for (const { sql } of triggers) await rowsOf(sql);
  const broken = {
    isIntact: false,
    files: [
      { name: "desenho.jpg", isIntact: false },
      { name: "carta.pdf", isIntact: true },
    ],
  };
  expect((await readNote(ctx, asked)).note).toMatchObject(broken);
  expect(await readOwnRecord(patient.ctx, { id })).toMatchObject(broken);
});

test("a signature and a file at one moment: what is signed has the file, or the file stays out", async () => {
  const { ctx, asked, patient, bring } = await drafted();
  const late = await bring("tarde.jpg");
  await Promise.allSettled([signNote(ctx, asked, 1), changeFiles(ctx, asked, { add: [late.id] })]);
  const { note } = await readNote(ctx, asked);
  expect(note?.isIntact).toBe(true);
  for (const record of await exported(patient)) expect(await firstBroken(record)).toBeNull();
  expect(await rowsOf("select 1 from file_use")).toHaveLength(note?.files.length ?? 0);
});

test("a draft is discarded with its history and its files, by its author, as she saw it; what is signed is not", async () => {
  const { ctx, asked, note, drawing } = await drafted();
  await saveNote(ctx, asked, { content: said("mais"), version: 1 });
  expect(await refusal(discardNote(ctx, asked, 1))).toBe("records.changed_elsewhere");
  const [saved] = await Promise.allSettled([
    saveNote(ctx, { noteId: note.id }, { content: said("ao mesmo tempo"), version: 2 }),
    discardNote(ctx, asked, 2),
  ]);
  const left = await rowsOf<{ id: string }>("select id from session_note");
  expect(await rowsOf("select 1 from session_note_version")).toHaveLength(left.length === 0 ? 0 : 3);
  if (left.length > 0) expect(saved.status).toBe("fulfilled");
  await discardNote(ctx, asked).catch(() => undefined);
  expect(
    await rowsOf(
      "select 1 from session_note union all select 1 from session_note_version union all select 1 from file_use",
    ),
  ).toEqual([]);
  expect(await refusal(openFile(ctx, { id: drawing.id }, gates))).toBe("files.not_found");
  expect(await refusal(discardNote(ctx, asked))).toBe("records.not_found");
  await saveNote(ctx, asked, { content: said("de novo"), version: 0 });
  await signNote(ctx, asked);
  expect(await refusal(discardNote(ctx, asked))).toBe("records.signed");
  expect((await listNoteVersions(ctx, asked, { limit: 5 })).items).toHaveLength(1);
});

test("addenda of a note are bounded by their bytes, too", async () => {
  const { ctx, asked } = await drafted();
  await signNote(ctx, asked);
  const long = said("a".repeat(190_000));
  for (let bytes = 190_000; bytes + 190_000 < mostAddedBytes; bytes += 190_000) await addToNote(ctx, asked, long);
  await addToNote(ctx, asked, long).catch(() => undefined);
  expect(await refusal(addToNote(ctx, asked, long))).toBe("records.too_many_addenda");
  await addToNote(ctx, asked, said("Cabe."));
});
