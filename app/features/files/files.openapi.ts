import type { ApiOperation } from "~/features/kernel/api-operation";
import { idSchema, named } from "~/features/kernel/named.schema";
import { fileInfoSchema, partSchema, startUploadSchema, uploadSchema } from "./files.schema";

const startUploadBody = named("StartUpload", startUploadSchema, {
  name: "praia.jpg",
  size: 482_113,
  type: "image/jpeg",
});
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
    operationId: "createFile",
    method: "post",
    path: "/api/files",
    access: "member",
    bytes: "multipart/form-data",
    idempotent: true,
    summary: "Guarda um arquivo inteiro: foto, áudio ou PDF de até 10 MB. Sem uso, é apagado depois de 24 horas.",
    answer: { status: 201, data: fileInfoSchema },
    errors: ["request.malformed", "files.too_large", "files.wrong_type", "files.too_many", "plans.limit_reached"],
  },
  {
    operationId: "getFileContent",
    method: "get",
    path: "/api/files/{id}",
    access: "member",
    summary: "O conteúdo de um arquivo. Aceita Range.",
    answer: { status: 200, content: "binary", type: "*/*" },
    errors: ["files.not_found"],
  },
  {
    operationId: "startUpload",
    method: "post",
    path: "/api/files/uploads",
    access: "member",
    body: startUploadBody,
    idempotent: true,
    summary: "Começa um envio em partes, que pode ser retomado por 24 horas.",
    answer: { status: 201, data: uploadSchema },
    errors: ["files.too_large", "files.too_many", "plans.limit_reached"],
  },
  {
    operationId: "getUpload",
    method: "get",
    path,
    access: "member",
    summary: "Em que ponto está um envio.",
    answer: { status: 200, data: uploadSchema },
    errors: ["files.upload_not_found"],
  },
  { operationId: "putUploadPart", method: "put", ...part },
  { operationId: "patchUploadPart", method: "patch", ...part },
  {
    operationId: "cancelUpload",
    method: "delete",
    path,
    access: "member",
    summary: "Cancela um envio e apaga o que já chegou.",
    answer: { status: 200, data: idSchema },
    errors: ["files.upload_not_found"],
  },
];
