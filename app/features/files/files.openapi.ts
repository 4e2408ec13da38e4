import * as z from "zod";
import type { ApiOperation } from "~/features/kernel/api-operation";
import { fileInfoSchema, partSchema, startUploadSchema, uploadSchema } from "./files.schema";

const path = "/api/files/uploads/{id}";
const part = {
  path,
  access: "member",
  query: partSchema,
  bytes: "application/octet-stream",
  summary: "Envia a próxima parte (partSize bytes; a última pode ser menor). A última responde com o arquivo.",
  answer: { status: 200, data: uploadSchema },
  errors: ["files.upload_not_found", "files.offset", "files.wrong_type"],
} as const;

/** Endpoints of files: sending them whole or in parts, and opening them. */
export const operations: readonly ApiOperation[] = [
  {
    method: "post",
    path: "/api/files",
    access: "member",
    bytes: "multipart/form-data",
    idempotent: true,
    summary: "Guarda um arquivo inteiro: foto, áudio ou PDF de até 10 MB. Sem uso, é apagado depois de 24 horas.",
    answer: { status: 201, data: fileInfoSchema },
    errors: ["request.malformed", "files.too_large", "files.wrong_type", "files.too_many"],
  },
  {
    method: "get",
    path: "/api/files/{id}",
    access: "member",
    summary: "O conteúdo de um arquivo. Aceita Range.",
    answer: { status: 200, data: z.unknown(), bytes: true },
    errors: ["files.not_found"],
  },
  {
    method: "post",
    path: "/api/files/uploads",
    access: "member",
    body: startUploadSchema,
    idempotent: true,
    summary: "Começa um envio em partes, que pode ser retomado por 24 horas.",
    answer: { status: 201, data: uploadSchema },
    errors: ["files.too_large", "files.too_many"],
  },
  {
    method: "get",
    path,
    access: "member",
    summary: "Em que ponto está um envio.",
    answer: { status: 200, data: uploadSchema },
    errors: ["files.upload_not_found"],
  },
  { method: "put", ...part },
  { method: "patch", ...part },
  {
    method: "delete",
    path,
    access: "member",
    summary: "Cancela um envio e apaga o que já chegou.",
    answer: { status: 200, data: z.object({ id: z.string() }) },
    errors: ["files.upload_not_found"],
  },
];
