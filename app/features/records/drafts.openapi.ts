import type { ApiOperation } from "~/features/kernel/api-operation";
import { idSchema } from "~/features/kernel/named.schema";
import { changeFilesBody, discardQuery, noteWire, whoseQuery } from "./records.wire";

const ofSession = {
  where: "Session",
  path: "/api/psychologist/sessions/{id}/notes",
  missing: ["sessions.not_found"],
  query: { files: whoseQuery, discard: discardQuery.extend(whoseQuery.shape) },
} as const;
const byId = {
  where: "Patient",
  path: "/api/psychologist/patients/{id}/records/{noteId}",
  missing: [],
  query: { discard: discardQuery },
} as const;

/** What is done with a draft alone: its files, and giving it up. */
export const operations: readonly ApiOperation[] = [ofSession, byId].flatMap(
  ({ where, path, missing, query }): ApiOperation[] => [
    {
      access: "psychologist",
      operationId: `change${where}NoteFiles`,
      method: "patch",
      path: `${path}/files`,
      ...("files" in query ? { query: query.files } : {}),
      body: changeFilesBody,
      summary: "Anexa ao rascunho arquivos enviados com `patientId`, ou tira: até 10.",
      answer: { status: 200, data: noteWire },
      errors: [...missing, "records.not_found", "records.signed", "records.too_many_files", "records.care_ended"],
    },
    {
      access: "psychologist",
      operationId: `discard${where}Note`,
      method: "delete",
      path,
      query: query.discard,
      summary: "Descarta um rascunho. O que foi assinado não se apaga.",
      answer: { status: 200, data: idSchema },
      errors: [...missing, "records.not_found", "records.signed", "records.changed_elsewhere"],
    },
  ],
);
