import { iso } from "~/lib/time/iso";
import type { RichDocument } from "./document/document";
import type { Addendum, ListedNote, Note, NoteFile } from "./note/note";
import type { NoteVersion } from "./note/note-versions.server";
import type { FoundText } from "./search/search-notes.server";
import type { OwnRecord } from "./reading/own-record";
import type { WorkingNotes } from "./working/working-notes.server";

const isoOrNull = (at: number | null) => (at === null ? null : iso(at));

function showAddendum({ number, content, at, name, crp, hash }: Addendum) {
  return { number, content, signedAt: iso(at), signedBy: name, crp, hash };
}

const showFile = ({ id, name, type, size }: NoteFile) => ({ id, name, type, size });

/** A note as the API shows it. */
export function showNote({ signature, addenda, files, ...note }: Note) {
  return {
    id: note.id,
    patientId: note.patientId,
    appointmentId: note.appointmentId,
    happenedAt: iso(note.happenedAt),
    content: note.content,
    version: note.version,
    savedAt: iso(note.savedAt),
    signedAt: isoOrNull(signature?.at ?? null),
    signedBy: signature?.name ?? null,
    crp: signature?.crp ?? null,
    hash: signature?.hash ?? null,
    isIntact: note.isIntact,
    readableAt: isoOrNull(note.readableAt),
    addenda: addenda.map(showAddendum),
    files: files.map(showFile),
  };
}

/** A session of which nothing was written yet, in the same form. */
export function showNoNote(patientId: string, session: { id: string; startAt: number }) {
  const unsigned = {
    signedAt: null,
    signedBy: null,
    crp: null,
    hash: null,
    isIntact: true,
    readableAt: null,
    addenda: [],
    files: [],
  };
  const place = { patientId, appointmentId: session.id, happenedAt: iso(session.startAt) };
  return { id: null, ...place, content: null, version: 0, savedAt: null, ...unsigned };
}

/** A note of a list. */
export function showListedNote({ happenedAt, broughtAt, updatedAt, signedAt, readableAt, ...note }: ListedNote) {
  const times = { broughtAt: isoOrNull(broughtAt), signedAt: isoOrNull(signedAt), readableAt: isoOrNull(readableAt) };
  return { ...note, happenedAt: iso(happenedAt), updatedAt: iso(updatedAt), ...times };
}

/** What a search found. */
export function showFound({ patientId, excerpt, ...note }: FoundText) {
  return { ...showListedNote(note), patientId, excerpt };
}

/** A version, with or without what it says. */
export function showVersion<T extends NoteVersion & { content?: RichDocument }>({ startedAt, savedAt, ...version }: T) {
  return { ...version, startedAt: iso(startedAt), savedAt: iso(savedAt) };
}

/** Working notes. */
export function showWorking({ content, version, savedAt }: WorkingNotes) {
  return { content, version, savedAt: isoOrNull(savedAt) };
}

/** A note as its patient reads it. */
export function showOwnRecord({ signature, addenda, files, ...record }: OwnRecord) {
  return {
    id: record.id,
    appointmentId: record.appointmentId,
    happenedAt: iso(record.happenedAt),
    content: record.content,
    signedAt: iso(signature.at),
    signedBy: signature.name,
    crp: signature.crp,
    hash: signature.hash,
    isIntact: record.isIntact,
    readableAt: iso(record.readableAt),
    addenda: addenda.map(showAddendum),
    files: files.map(showFile),
  };
}
