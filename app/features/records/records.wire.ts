import * as z from "zod";
import { instantSchema, named } from "~/features/kernel/named.schema";
import { documentWire } from "./document/document.schema";

const at = "2026-03-14T12:30:00.000Z";
const patientId = "mem_01JQ2M3N4P5Q6R7S8T9V0W1X2Y";
const noteId = "nte_01JQ2M3N4P5Q6R7S8T9V0W1X2Y";
const appointmentId = "apt_01JQ2M3N4P5Q6R7S8T9V0W1X2Y";
const hash = "015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862";
const content = {
  type: "doc" as const,
  content: [{ type: "paragraph", content: [{ type: "text", text: "Chegou mais descansada." }] }],
};

/** What was added to a signed note. */
export const addendumWire = named(
  "NoteAddendum",
  z.object({
    number: z.int(),
    content: documentWire,
    signedAt: instantSchema,
    signedBy: z.string(),
    crp: z.string(),
    hash: z.string(),
  }),
  { number: 1, content, signedAt: at, signedBy: "Beatriz Lima", crp: "06/123456", hash },
);
const addendum = { number: 1, content, signedAt: at, signedBy: "Beatriz Lima", crp: "06/123456", hash };

const file = { id: "fil_01JQ2M3N4P5Q6R7S8T9V0W1X2Y", name: "desenho.jpg", type: "image/jpeg", size: 482_113 };
/** A file of a note; its content is `GET /api/files/{id}`. */
export const noteFileWire = named(
  "NoteFile",
  z.object({ id: z.string(), name: z.string(), type: z.string(), size: z.int() }),
  file,
);

/** A note; before the first save `id`, `content` and `savedAt` are null. */
export const noteWire = named(
  "SessionNote",
  z.object({
    id: z.string().nullable(),
    patientId: z.string(),
    appointmentId: z.string().nullable(),
    happenedAt: instantSchema,
    content: documentWire.nullable(),
    version: z.int(),
    savedAt: instantSchema.nullable(),
    signedAt: instantSchema.nullable(),
    signedBy: z.string().nullable(),
    crp: z.string().nullable(),
    hash: z.string().nullable(),
    isIntact: z.boolean().describe("Se as assinaturas conferem"),
    readableAt: instantSchema.nullable(),
    addenda: z.array(addendumWire),
    files: z.array(noteFileWire),
  }),
  {
    ...{ id: noteId, patientId, appointmentId, happenedAt: at, content, version: 3, savedAt: at },
    ...{
      signedAt: at,
      signedBy: "Beatriz Lima",
      crp: "06/123456",
      hash,
      isIntact: true,
      readableAt: null,
      addenda: [addendum],
      files: [file],
    },
  },
);
export const listedNoteWire = named(
  "ListedNote",
  z.object({
    id: z.string(),
    appointmentId: z.string().nullable(),
    happenedAt: instantSchema,
    broughtAt: instantSchema.nullable().describe("Quando veio de outro sistema"),
    version: z.int(),
    updatedAt: instantSchema,
    signedAt: instantSchema.nullable(),
    readableAt: instantSchema.nullable(),
    addenda: z.int(),
  }),
  {
    ...{ id: noteId, appointmentId, happenedAt: at, broughtAt: null, version: 3, updatedAt: at },
    ...{ signedAt: null, readableAt: null, addenda: 0 },
  },
);
export const noteVersionWire = named(
  "NoteVersion",
  z.object({
    version: z.int(),
    startedAt: instantSchema,
    savedAt: instantSchema,
    content: documentWire.optional().describe("Só de uma versão aberta"),
  }),
  { version: 3, startedAt: at, savedAt: at },
);
export const workingNotesWire = named(
  "WorkingNotes",
  z.object({ content: documentWire.nullable(), version: z.int(), savedAt: instantSchema.nullable() }),
  { content, version: 1, savedAt: at },
);
export const ownRecordWire = named(
  "OwnRecord",
  z.object({
    id: z.string(),
    appointmentId: z.string().nullable(),
    happenedAt: instantSchema,
    content: documentWire,
    signedAt: instantSchema,
    signedBy: z.string(),
    crp: z.string(),
    hash: z.string(),
    isIntact: z.boolean(),
    readableAt: instantSchema,
    addenda: z.array(addendumWire),
    files: z.array(noteFileWire),
  }),
  {
    ...{ id: noteId, appointmentId, happenedAt: at, content, signedAt: at, signedBy: "Beatriz Lima", crp: "06/123456" },
    ...{ hash, isIntact: true, readableAt: at, addenda: [], files: [] },
  },
);

/** Bodies. */
export const saveNoteBody = named(
  "SaveNote",
  z.object({
    content: documentWire,
    version: z.int().optional().describe("De que se partiu; outra no lugar é 409"),
    sitting: z.string().max(64).optional().describe("Qual página guarda: em dez minutos é uma versão só"),
  }),
  { content, version: 2, sitting: "aba-7f3a" },
);
export const contentBody = named("NoteContent", z.object({ content: documentWire }), { content });
export const signNoteBody = named("SignNote", z.object({ version: z.int().optional() }), { version: 3 });
export const changeFilesBody = named(
  "ChangeNoteFiles",
  z.object({ add: z.string().array().optional(), remove: z.string().array().optional() }),
  { add: [file.id] },
);
export const shareNoteBody = named("ShareNote", z.object({ readable: z.boolean() }), { readable: true });
export const discardQuery = z.object({ version: z.int().optional().describe("Outra no lugar é 409") });
export const whoseQuery = z.object({
  patientId: z.string().optional().describe("De quem, numa sessão com várias pessoas"),
});
export const searchNotesBody = named(
  "SearchNotes",
  z.object({
    q: z.string().max(100),
    patientId: z.string().optional().describe("Só nas notas sobre esta pessoa"),
    cursor: z.string().optional(),
  }),
  { q: "sono irmã", patientId },
);
export const foundNotesWire = named(
  "FoundNotes",
  z.object({
    items: z.array(listedNoteWire.extend({ patientId: z.string(), excerpt: z.string() })),
    searchedBackTo: instantSchema.nullable(),
    nextCursor: z.string().nullable(),
  }),
  { items: [], searchedBackTo: at, nextCursor: null },
);
export const templateWire = named(
  "NoteTemplate",
  z.object({
    code: z.string(),
    name: z.string(),
    hint: z.string(),
    content: documentWire,
    isOwn: z.boolean(),
    version: z.int(),
  }),
  { code: "soap", name: "SOAP", hint: "Subjetivo, objetivo, avaliação e plano", content, isOwn: true, version: 1 },
);
export const saveTemplateBody = named(
  "SaveNoteTemplate",
  z.object({ content: documentWire, version: z.int().optional() }),
  { content, version: 0 },
);
