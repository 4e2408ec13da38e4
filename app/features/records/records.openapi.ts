import type { ApiOperation } from "~/features/kernel/api-operation";
import { pageSchema } from "~/features/kernel/page.schema";
import { idSchema } from "~/features/kernel/named.schema";
import {
  contentBody,
  foundNotesWire,
  listedNoteWire,
  noteVersionWire,
  noteWire,
  ownRecordWire,
  saveNoteBody,
  saveTemplateBody,
  searchNotesBody,
  shareNoteBody,
  signNoteBody,
  templateWire,
  whoseQuery,
  workingNotesWire,
} from "./records.wire";

const changes = ["records.signed", "records.changed_elsewhere", "records.care_ended"] as const;
const signing = ["identity.no_crp", "records.empty", "records.changed_elsewhere"] as const;
const note = { status: 200, data: noteWire } as const;

type At = {
  /** What the operations are called by. */
  where: "Session" | "Patient";
  path: `/api/${string}`;
  missing: "sessions.not_found" | "records.not_found";
};

const commonOf = ({ where }: At) =>
  ({ access: "psychologist", ...(where === "Session" ? { query: whoseQuery } : {}) }) as const;

/** Reading and writing a note, at the two addresses it has: of its session, and of its patient. */
function writingOf(at: At): ApiOperation[] {
  const { where, path, missing } = at;
  const common = { ...commonOf(at), path };
  return [
    {
      ...common,
      operationId: `get${where}Note`,
      method: "get",
      summary: "A nota, como está.",
      answer: note,
      errors: [missing],
    },
    {
      ...common,
      operationId: `save${where}Note`,
      method: "put",
      body: saveNoteBody,
      summary: "Guarda a próxima versão. Em conflito (409), `current` é a que está lá.",
      answer: note,
      errors: [missing, ...changes],
    },
  ];
}

/** Its history. */
function historyOf(at: At): ApiOperation[] {
  const { where, path, missing } = at;
  return [
    {
      ...commonOf(at),
      operationId: `list${where}NoteVersions`,
      method: "get",
      path: `${path}/versions`,
      query: where === "Session" ? pageSchema.extend(whoseQuery.shape) : pageSchema,
      summary: "As versões, da mais nova.",
      answer: { status: 200, data: noteVersionWire.array(), paged: true },
      errors: [missing],
    },
    {
      ...commonOf(at),
      operationId: `get${where}NoteVersion`,
      method: "get",
      path: `${path}/versions/{version}`,
      summary: "Uma versão, aberta.",
      answer: { status: 200, data: noteVersionWire },
      errors: [missing, "records.version_not_found"],
    },
  ];
}

/** What ends it, and what comes after. */
function signingOf(at: At): ApiOperation[] {
  const { where, path, missing } = at;
  return [
    {
      ...commonOf(at),
      operationId: `sign${where}Note`,
      method: "post",
      path: `${path}/sign`,
      body: signNoteBody,
      summary: "Assina: daí em diante só se acrescenta.",
      answer: note,
      errors: [missing, "records.signed", ...signing],
    },
    {
      ...commonOf(at),
      operationId: `add${where}NoteAddendum`,
      method: "post",
      path: `${path}/addenda`,
      body: contentBody,
      idempotent: true,
      summary: "Acrescenta a uma nota assinada.",
      answer: { status: 201, data: noteWire },
      errors: [missing, "records.not_signed", "records.too_many_addenda", ...signing],
    },
    {
      ...commonOf(at),
      operationId: `share${where}Note`,
      method: "put",
      path: `${path}/readable`,
      body: shareNoteBody,
      summary: "Dá ao paciente para ler, ou tira.",
      answer: note,
      errors: [missing, "records.not_signed"],
    },
  ];
}

const bySession: At = {
  where: "Session",
  path: "/api/psychologist/sessions/{id}/notes",
  missing: "sessions.not_found",
};
const byId: At = {
  where: "Patient",
  path: "/api/psychologist/patients/{id}/records/{noteId}",
  missing: "records.not_found",
};

const ofPatient = "/api/psychologist/patients/{id}" as const;

/** Endpoints of the record. */
export const operations: readonly ApiOperation[] = [
  ...[bySession, byId].flatMap((at) => [...writingOf(at), ...signingOf(at), ...historyOf(at)]),
  {
    operationId: "listNotes",
    method: "get",
    path: `${ofPatient}/records`,
    access: "psychologist",
    query: pageSchema,
    summary: "As próprias notas sobre alguém, da mais nova, sem o texto.",
    answer: { status: 200, data: listedNoteWire.array(), paged: true },
    errors: ["tenancy.patient_not_found"],
  },
  {
    operationId: "createNote",
    method: "post",
    path: `${ofPatient}/records`,
    access: "psychologist",
    body: contentBody,
    idempotent: true,
    summary: "Começa uma nota entre sessões.",
    answer: { status: 201, data: idSchema },
    errors: ["tenancy.patient_not_found"],
  },
  {
    operationId: "getWorkingNotes",
    method: "get",
    path: `${ofPatient}/working-notes`,
    access: "psychologist",
    summary: "As próprias anotações restritas.",
    answer: { status: 200, data: workingNotesWire },
    errors: ["tenancy.patient_not_found"],
  },
  {
    operationId: "saveWorkingNotes",
    method: "put",
    path: `${ofPatient}/working-notes`,
    access: "psychologist",
    body: saveNoteBody,
    summary: "Guarda as anotações restritas.",
    answer: { status: 200, data: workingNotesWire },
    errors: ["tenancy.patient_not_found", "records.changed_elsewhere", "records.care_ended"],
  },
  {
    operationId: "listOwnRecords",
    method: "get",
    path: "/api/patient/records",
    access: "patient",
    query: pageSchema,
    summary: "O que se pode ler do próprio prontuário, como está.",
    answer: { status: 200, data: ownRecordWire.array(), paged: true },
  },
  {
    operationId: "searchNotes",
    method: "post",
    path: "/api/psychologist/records/search",
    access: "psychologist",
    body: searchNotesBody,
    summary: "Procura nas próprias notas: até 300, ou 4 MB, por vez.",
    answer: { status: 200, data: foundNotesWire },
  },
  {
    operationId: "listNoteTemplates",
    method: "get",
    path: "/api/psychologist/note-templates",
    access: "psychologist",
    summary: "Os modelos, nas próprias palavras onde houver.",
    answer: { status: 200, data: templateWire.array() },
  },
  {
    operationId: "saveNoteTemplate",
    method: "put",
    path: "/api/psychologist/note-templates/{code}",
    access: "psychologist",
    body: saveTemplateBody,
    summary: "Guarda um modelo nas próprias palavras.",
    answer: { status: 200, data: templateWire },
    errors: ["records.template_not_found", "records.changed_elsewhere"],
  },
  {
    operationId: "resetNoteTemplate",
    method: "delete",
    path: "/api/psychologist/note-templates/{code}",
    access: "psychologist",
    summary: "Volta ao modelo nosso.",
    answer: { status: 200, data: templateWire },
    errors: ["records.template_not_found"],
  },
];
