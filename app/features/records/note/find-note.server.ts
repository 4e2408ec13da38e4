import { fetchAppointment } from "~/features/appointments/booking/fetch-appointment.server";
import type { PsychologistCtx } from "~/features/kernel/ctx";
import { selectKeysOf } from "~/features/kernel/keys/data-key.server";
import { openVault, vaultsOf, type Vault } from "~/features/kernel/keys/vault.server";
import { openBrought, selectFilesOf, type FileOf } from "~/features/files/store/files-of.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { log } from "~/platform/log";
import { recordOf } from "../signing/record-of";
import { firstBroken, type SignedRecord } from "../signing/signed-form";
import type { Note, NoteFile, NoteSession } from "./note";
import { noteFiles } from "./note-files";
import { openAddendum, openSignedFiles, openVersion } from "./note-seal.server";
import { noteReading } from "./note-reading.server";
import {
  idOfNote,
  patientOf,
  selectAddenda,
  selectNote,
  selectPatient,
  selectSessionOf,
  type AddendumRow,
  type AuthorScope,
  type NoteRow,
  type Which,
} from "./note.repo.server";

/** Which note is asked for: by its id (of this patient, where the address says one), or the one of a session. */
export type NoteAsked =
  | { noteId: string; patientId?: string | undefined }
  /** `patientId`: which of those who come, where there are several; else the first. */
  | { appointmentId: string; patientId?: string | undefined };

/** A note as it was found, not yet opened, with what stands around it. */
export type FoundNote = {
  scope: AuthorScope;
  row: NoteRow | null;
  addenda: AddendumRow[];
  files: FileOf[];
  patient: { id: string; name: string };
  session: NoteSession | null;
  /** Whether the care link is open. */
  inCare: boolean;
  vault(): Promise<Vault>;
};

function sessionOf({ patients, ...session }: Awaited<ReturnType<typeof selectSessionOf>>[number]): NoteSession {
  return { ...session, patientIds: patients.map(({ patientId }) => patientId) };
}

/** The author that acts. @throws AppError `auth.forbidden` for another role */
export function authorScope({ actor }: PsychologistCtx): AuthorScope {
  requireRole(actor, "psychologist");
  return { clinicId: actor.clinicId, authorId: actor.memberId };
}

async function whichOf(ctx: PsychologistCtx, asked: NoteAsked): Promise<Which> {
  if ("noteId" in asked) return asked;
  const { patients } = await fetchAppointment(ctx, asked.appointmentId);
  const patient = patients.find(({ patientId }) => asked.patientId === undefined || patientId === asked.patientId);
  if (!patient) throw new AppError("sessions.not_found");
  return { appointmentId: asked.appointmentId, patientId: patient.patientId };
}

/**
 * The author's own note with what its page shows, in one round trip; two where a session is named. Nobody but who wrote a note comes to it,
 * and that stays so when care ends (ADR 0050).
 * @throws AppError `auth.forbidden`, `sessions.not_found`, `records.not_found`
 */
export async function findNote(ctx: PsychologistCtx, asked: NoteAsked): Promise<FoundNote> {
  const scope = authorScope(ctx);
  const which = await whichOf(ctx, asked);
  const { db } = ctx;
  const owner = which.patientId ?? patientOf(db, scope, which);
  const [[row = null], addenda, files, [patient], [session], keys] = await db.batch([
    selectNote(db, scope, which),
    selectAddenda(db, scope, which),
    selectFilesOf(db, scope, { kind: "session_note", id: idOfNote(db, scope, which) }),
    selectPatient(db, scope, owner),
    selectSessionOf(db, scope, which),
    selectKeysOf(db, scope.clinicId, typeof owner === "string" ? [owner] : owner),
  ]);
  if (!patient || (!row && "noteId" in which)) throw new AppError("records.not_found");
  const { id, name, inCare } = patient;
  return {
    scope,
    row,
    addenda,
    files,
    patient: { id, name },
    session: session ? sessionOf(session) : null,
    inCare,
    vault: async () => {
      const seen = noteReading(ctx, { patientId: id, noteId: row?.id ?? id, inCare });
      return (await vaultsOf(seen, scope.clinicId, keys)).get(id) ?? (await openVault(seen, scope.clinicId, id));
    },
  };
}

/** Whether a signed note says what was signed; where not, the log says which one, and its page that it does not hold. */
async function isIntact(record: SignedRecord | null, files: readonly NoteFile[]): Promise<boolean> {
  if (record === null) return true;
  const broken = await firstBroken(record);
  const brokenFiles = files.filter((one) => !one.isIntact).map(({ id }) => id);
  if (broken === null && brokenFiles.length === 0) return true;
  log({ event: "record.broken", detail: [record.note.id, broken ?? "files", ...brokenFiles].join(" ") });
  return false;
}

/** The columns that a note is opened with. */
export type OpenedRow = Omit<NoteRow, "kept" | "addendaCount" | "sitting" | "startedAt" | "broughtAt"> &
  Partial<Pick<NoteRow, "broughtAt">>;

/** Opens what a note says, with its files and what was added to it. @throws AppError `kernel.unreadable` */
export async function openNote(
  row: OpenedRow,
  { addenda, files: fileRows, vault: find }: Pick<FoundNote, "addenda" | "files" | "vault">,
): Promise<Note> {
  const { id, version, signedAt, hash, signedName, crp } = row;
  const vault = await find();
  const [content, signed, brought] = await Promise.all([
    openVersion(vault, id, version, row.contentSealed),
    openSignedFiles(vault, id, row.signedFiles),
    Promise.all(fileRows.map(({ file }) => openBrought(vault, file))),
  ]);
  const files = noteFiles(signedAt === null ? null : signed, brought);
  const opening = addenda.map(async (one) => {
    return { ...one, content: await openAddendum(vault, id, one.number, one.contentSealed) };
  });
  const added = await Promise.all(opening);
  return {
    id,
    patientId: row.patientId,
    authorId: row.authorId,
    appointmentId: row.appointmentId,
    happenedAt: row.happenedAt,
    broughtAt: row.broughtAt ?? null,
    content,
    version,
    savedAt: row.savedAt,
    createdAt: row.createdAt,
    signature: signedAt === null ? null : { at: signedAt, name: signedName ?? "", crp: crp ?? "", hash: hash ?? "" },
    addenda: added.map(({ number, signedAt: at, signedName: name, ...one }) => {
      return { number, at, name, crp: one.crp, hash: one.hash, content: one.content };
    }),
    files,
    isIntact: await isIntact(recordOf({ ...row, content, files: signed }, added), files),
    readableAt: row.readableAt,
  };
}
