import { and, eq } from "drizzle-orm";
import { readingVault } from "~/features/kernel/keys/vault.server";
import { orUnreadable, unreadableText } from "~/features/kernel/keys/unreadable";
import { record, type PersonalData } from "~/features/kernel/personal-data";
import { clinicTable, named } from "~/features/kernel/personal-rows.server";
import { noteAddendum } from "./note/note-addendum.table";
import { sessionNoteVersion } from "./note/session-note-version.table";
import { sessionNote } from "./note/session-note.table";
import { eraseNotes, newestNote, recordsTold } from "./signing/own-signed.server";
import { noteTemplate } from "./templates/note-template.table";
import { templateField } from "./templates/template-field";
import { workingNote } from "./working/working-note.table";

const ofRecord = { whose: "patient", erase: eraseNotes, retain: record } as const;

/** The prontuário: what is signed is told to its patient, whole and with its hashes; a psychologist's working notes to nobody. */
export const recordsData: PersonalData = {
  feature: "records",
  operation: { what: "Prontuário", why: "Registro do atendimento, que a lei exige", of: "Pacientes e equipe" },
  goes: [
    {
      who: "team",
      words: "Seus modelos de texto, e as planilhas e cópias que você trouxe ou pediu",
      also: ["imports"],
    },
  ],
  stores: [
    { ...named(noteAddendum), inPlace: { ...ofRecord, export: "what was added is told with its note" } },
    { ...named(sessionNoteVersion), inPlace: { ...ofRecord, export: "what was signed is told with its note" } },
    { ...named(sessionNote), inPlace: { ...ofRecord, export: recordsTold, retain: { ...record, newest: newestNote } } },
    clinicTable(workingNote, {
      whose: "patient",
      of: ({ clinicId, memberId }) => and(eq(workingNote.clinicId, clinicId), eq(workingNote.patientId, memberId)),
      by: [workingNote.authorId, workingNote.version],
      show: "a psychologist's own working notes are no part of the record (Res. CFP 01/2009), and for nobody else's eyes",
      retain: record,
    }),
    clinicTable(noteTemplate, {
      whose: "member",
      of: ({ clinicId, memberId }) => and(eq(noteTemplate.clinicId, clinicId), eq(noteTemplate.authorId, memberId)),
      by: [noteTemplate.code],
      show: async ({ code, contentSealed, version, updatedAt }, place) => {
        const vault = await readingVault(place, place.memberId);
        const content = await orUnreadable(vault.open(templateField(code, version), contentSealed), unreadableText);
        return { code, content, updatedAt };
      },
    }),
  ],
};
