import { insertMany } from "~/db/many-rows";
import type { Statement } from "~/db/statement";
import type { DemoCare, DemoStage } from "~/features/kernel/said/demo-stage";
import { openVault, type Vault } from "~/features/kernel/keys/vault.server";
import { days, hours } from "~/lib/duration";
import { insertAddendum } from "../note/note.repo.server";
import { sealAddendum, sealVersion, sizeOf } from "../note/note-seal.server";
import { sessionNoteVersion } from "../note/session-note-version.table";
import { sessionNote } from "../note/session-note.table";
import { hashOf, signedAddendum, signedNote } from "../signing/signed-form";
import { demoDocument } from "./demo-document";
import { added, given, year } from "./year.data";

/** A session that took place. */
export type Held = { id: string; startAt: number };

type Place = { pair: DemoCare; vault: Vault; now: number };

/** What was added to a note of the demo data. */
async function addendumOf({ pair, vault }: Place, noteId: string, previous: string, signedAt: number) {
  const { patient, psychologist } = pair;
  const [content, crp] = [demoDocument(added.text), psychologist.crp ?? ""];
  const form = { noteId, number: 1, previous, authorName: psychologist.name, crp, signedAt, content };
  return {
    ...{ clinicId: patient.clinic.id, noteId, number: 1, patientId: patient.memberId, signedAt, crp },
    ...{ signedName: psychologist.name, contentSealed: await sealAddendum(vault, noteId, 1, content) },
    hash: await hashOf(signedAddendum(form)),
  };
}

/** A note of the demo data with its text: signed where it is not the newest. @param at its place, counted from the newest */
async function noteOf({ pair, vault, now }: Place, id: string, at: number, session: Held) {
  const { patient, psychologist } = pair;
  const [clinicId, patientId, authorId] = [patient.clinic.id, patient.memberId, psychologist.memberId];
  const [content, writtenAt] = [demoDocument(year[at] ?? ""), Math.min(session.startAt + hours(2), now)];
  const times = { happenedAt: session.startAt, createdAt: writtenAt, updatedAt: writtenAt };
  const place = { clinicId, patientId, appointmentId: session.id, authorId };
  const note = { ...place, id, ...times, version: 1, kept: 1, size: sizeOf(content) };
  const contentSealed = await sealVersion(vault, id, 1, content);
  const said = { clinicId, noteId: id, version: 1, patientId, contentSealed, startedAt: writtenAt, savedAt: writtenAt };
  if (at === 0) return { said, note };
  const by = { authorName: psychologist.name, crp: psychologist.crp ?? "" };
  const form = { ...place, id, ...by, happenedAt: session.startAt, version: 1, content, files: [] };
  const hash = await hashOf(signedNote({ ...form, signedAt: writtenAt }));
  const signed = { signedAt: writtenAt, signedName: by.authorName, crp: by.crp, hash };
  return { said, note: { ...note, ...signed, readableAt: given.includes(at) ? writtenAt : null } };
}

/**
 * Statements that write a year of notes at once, as they stand: through the use cases they would be two hundred round trips. Texts first, for
 * nothing is written to a note that is signed.
 */
export async function writeNotes(stage: DemoStage, pair: DemoCare, held: readonly Held[]): Promise<Statement[]> {
  const { clinic, memberId } = pair.patient;
  const [db, now] = [stage.shard(clinic.shard), stage.now];
  const vault = await openVault(
    { actor: { system: "demo" }, db, platform: stage.platform, now: () => now },
    clinic.id,
    memberId,
  );
  const place = { pair, vault, now };
  const idOf = (at: number) => stage.demoId("nte", 1 + at);
  const notes = await Promise.all(held.map((session, at) => noteOf(place, idOf(at), at, session)));
  const longer = notes[added.to]?.note;
  const addenda =
    longer && "hash" in longer ? [await addendumOf(place, longer.id, longer.hash, longer.signedAt + days(1))] : [];
  const rows = notes.map(({ note }) => ({ signedAt: null, signedName: null, crp: null, hash: null, ...note }));
  return [
    ...insertMany(
      db,
      sessionNoteVersion,
      notes.map(({ said }) => said),
    ),
    ...insertMany(db, sessionNote, rows),
    ...addenda.flatMap((addendum) => insertAddendum(db, addendum, sizeOf(demoDocument(added.text)))),
  ];
}
