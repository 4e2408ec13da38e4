import { and, eq, gt, isNotNull, isNull, not, or, sql } from "drizzle-orm";
import { isOneOf } from "~/db/many-rows";
import { clinicLogo } from "./clinic-logo/clinic-logo.directory.table";
import { record, type Holding, type PersonalData, type PersonPlace } from "~/features/kernel/personal-data";
import { countRows, eraseRows, everyRow, named, tableOfNobody } from "~/features/kernel/personal-rows.server";
import { orUnreadable, unreadableText } from "~/features/kernel/keys/unreadable";
import { readingVault } from "~/features/kernel/keys/vault.server";
import { clinicStorage } from "./store/clinic-storage.table";
import { eraseFiles, eraseUploads } from "./store/erase-files.server";
import { nameField } from "./store/file-seal.server";
import { fileUse } from "./store/file-use.table";
import { file } from "./store/file.table";
import { readPart } from "./upload/parts.server";
import { upload } from "./upload/upload.table";

const ownFiles = ({ clinicId, memberId }: PersonPlace) => and(eq(file.clinicId, clinicId), eq(file.ownerId, memberId));
/** What is told of uploads: what a psychologist is bringing for somebody's record is hers as little as theirs yet. */
const ownUploads = ({ clinicId, memberId }: PersonPlace) =>
  and(eq(upload.clinicId, clinicId), eq(upload.ownerId, memberId), isNull(upload.patientId));

/** What is told of files: what was brought for somebody's record, once it is part of something signed (ADR 0050: of drafts nothing is), or of a task. */
const tellable = or(
  ...[isNull(file.broughtById), isNotNull(file.lockedAt)],
  sql`exists (select 1 from ${fileUse} where ${fileUse.clinicId} = ${file.clinicId} and ${fileUse.fileId} = ${file.id} and ${fileUse.targetKind} = 'task')`,
);
/** Things of the record whose files stay with it. */
const ofRecord = ["chat_message", "session_note"] as const;

/** Uses of the person's own files; while their record is kept, not those in its conversations and notes. */
function ownUses(place: PersonPlace) {
  const own = place.db.select({ id: file.id }).from(file).where(ownFiles(place));
  const gone = place.isKept ? not(isOneOf(fileUse.targetKind, ofRecord)) : undefined;
  return and(eq(fileUse.clinicId, place.clinicId), sql`${fileUse.fileId} in ${own}`, gone);
}

/** Those of the person's files that nothing will use any more. */
function freed(place: PersonPlace) {
  const { clinicId, isKept } = place;
  const stays = sql`exists (select 1 from ${fileUse} where ${fileUse.clinicId} = ${clinicId} and ${fileUse.fileId} = ${file.id}
    and ${isOneOf(fileUse.targetKind, ofRecord)})`;
  return and(ownFiles(place), isNull(file.unusedAt), isKept ? not(stays) : undefined);
}

/** Files of notes and conversations that are over are let go, but what something else still uses, as the diary does. */
async function letRecordGo(place: PersonPlace): Promise<boolean> {
  const { db, clinicId, now } = place;
  const ofRecordOnly = sql`exists (select 1 from ${fileUse} where ${fileUse.clinicId} = ${clinicId} and ${fileUse.fileId} = ${file.id}
    and ${isOneOf(fileUse.targetKind, ofRecord)}) and not exists (select 1 from ${fileUse} where ${fileUse.clinicId} = ${clinicId}
    and ${fileUse.fileId} = ${file.id} and not ${isOneOf(fileUse.targetKind, ofRecord)})`;
  await db
    .update(file)
    .set({ unusedAt: now(), lockedAt: null })
    .where(and(ownFiles(place), isNull(file.unusedAt), ofRecordOnly));
  await db
    .update(file)
    .set({ lockedAt: null })
    .where(and(ownFiles(place), isNotNull(file.lockedAt)));
  const own = db.select({ id: file.id }).from(file).where(ownFiles(place));
  const uses = and(
    eq(fileUse.clinicId, clinicId),
    sql`${fileUse.fileId} in ${own}`,
    isOneOf(fileUse.targetKind, ofRecord),
  );
  return eraseRows(place, fileUse, uses);
}

const files: Holding<PersonPlace> = {
  whose: "member",
  async *export(place) {
    const vault = await readingVault(place, place.memberId);
    for await (const row of everyRow(place, file, and(ownFiles(place), tellable), [file.id])) {
      const { id, kind, type, size, state, createdAt, unusedAt } = row;
      const name = await orUnreadable(vault.open(nameField("file", id), row.nameSealed), unreadableText);
      yield { id, name, kind, type, size, state, createdAt, unusedAt };
    }
  },
  erase: eraseFiles,
  expire: null,
  count: (place) => countRows(place, file, ownFiles(place)),
  retain: { ...record, term: "those of a conversation of care or a note, with the record" },
};

const uploads: Holding<PersonPlace> = {
  whose: "member",
  async *export(place) {
    const vault = await readingVault(place, place.memberId);
    for await (const row of everyRow(place, upload, ownUploads(place), [upload.id])) {
      const { id, size, offset, createdAt, expiresAt } = row;
      const name = await orUnreadable(vault.open(nameField("upload", id), row.nameSealed), unreadableText);
      yield { id, name, size, offset, createdAt, expiresAt };
    }
  },
  erase: eraseUploads,
  retain: null,
};

/** The bytes of what is checked, a part of 512 KB at a time: one record is one part. */
const bytes: Holding<PersonPlace> = {
  whose: "member",
  async *export(place, after) {
    const vault = await readingVault(place, place.memberId);
    const beyond = after === undefined ? undefined : gt(file.id, after);
    const clean = and(ownFiles(place), tellable, eq(file.state, "clean"), beyond);
    for await (const { id, clinicId, parts, type, nameSealed } of everyRow(place, file, clean, [file.id])) {
      const name = await orUnreadable(vault.open(nameField("file", id), nameSealed), unreadableText);
      for (let part = 0; part < parts; part++) {
        const from = { clinicId, table: "file" as const, id, parts };
        const read = await orUnreadable(readPart(place.platform.files, vault, from, part), null);
        yield { fileId: id, name, type, part, parts, bytes: read };
      }
    }
  },
  erase: async (place) => (await eraseUploads(place)) && eraseFiles(place),
  // What nothing uses any more goes a day later (`purge-files`).
  expire: null,
  retain: { ...record, term: "those of a conversation of care or a note, with the record" },
};

/** Photos, voice notes and documents, and what they are part of. */
export const filesData: PersonalData = {
  feature: "files",
  operation: { what: "Fotos, áudios e documentos", why: "Guardar o que a pessoa anexa", of: "Pacientes e equipe" },
  goes: [{ who: "all", words: "Fotos, áudios e documentos que não fazem parte de um prontuário" }],
  stores: [
    {
      ...named(fileUse),
      inPlace: {
        whose: "member",
        export: "which file is part of what: told with the thing itself",
        async erase(place) {
          await place.db.update(file).set({ unusedAt: 0, lockedAt: null }).where(freed(place));
          return eraseRows(place, fileUse, ownUses(place));
        },
        expire: letRecordGo,
        retain: record,
      },
    },
    // Bytes before rows: a row that stays is found again, bytes without a row by nobody.
    { kind: "bucket", name: "FILES", inPlace: bytes },
    tableOfNobody(clinicLogo, "the mark of a clinic"),
    tableOfNobody(clinicStorage, "how many bytes a clinic's files take up"),
    { ...named(upload), inPlace: uploads },
    { ...named(file), inPlace: files },
  ],
};
