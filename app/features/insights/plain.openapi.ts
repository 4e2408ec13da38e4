import type { ApiOperation } from "~/features/kernel/api-operation";
import { askedSchema } from "./insights.wire";
import { ownPlainSchema, plainBody, plainRatingBody, plainSchema } from "./plain.wire";

const plain = "/api/psychologist/patients/{patientId}/documents/{id}/plain";
const goodDocument = ["tenancy.patient_not_found", "documents.not_found", "insights.document_over"] as const;

/** Endpoints of a document in plain words. */
export const operations = [
  {
    operationId: "readPlainVersion",
    method: "get",
    path: plain,
    access: "psychologist",
    summary: "Como estão as palavras simples de um documento seu: o rascunho, e o que a pessoa lê.",
    answer: { status: 200, data: plainSchema },
    errors: [...goodDocument],
  },
  {
    operationId: "askPlainVersion",
    method: "post",
    path: plain,
    access: "psychologist",
    summary: "Pede um rascunho em palavras simples: vai o texto do documento, sem nomes, se a pessoa autorizou.",
    answer: { status: 202, data: askedSchema },
    errors: [
      ...goodDocument,
      ...(["insights.unfit_document", "ai.no_patient_consent", "ai.off", "insights.too_many_asks"] as const),
    ],
  },
  {
    operationId: "acceptPlainVersion",
    method: "put",
    path: plain,
    access: "psychologist",
    body: plainBody,
    summary: "Deixa a pessoa ler, embaixo do documento, o rascunho como você o leu e corrigiu.",
    answer: { status: 200, data: plainSchema },
    errors: [...goodDocument, "insights.draft_gone"],
  },
  {
    operationId: "ratePlainVersion",
    method: "patch",
    path: plain,
    access: "psychologist",
    body: plainRatingBody,
    summary: "Diz se o rascunho ajudou.",
    answer: { status: 200, data: plainSchema },
    errors: [...goodDocument, "insights.draft_gone"],
  },
  {
    operationId: "removePlainVersion",
    method: "delete",
    path: plain,
    access: "psychologist",
    summary: "Tira o que a pessoa lê embaixo do documento; o documento fica como está.",
    answer: { status: 200, data: plainSchema },
    errors: [...goodDocument],
  },
  {
    operationId: "discardPlainDraft",
    method: "delete",
    path: `${plain}/draft`,
    access: "psychologist",
    summary: "Descarta o rascunho.",
    answer: { status: 200, data: plainSchema },
    errors: [...goodDocument],
  },
  {
    operationId: "readOwnPlainVersion",
    method: "get",
    path: "/api/patient/documents/{id}/plain",
    access: "patient",
    summary:
      "Um documento seu em palavras simples, como quem o escreveu deixou; `null` onde não há. O documento é o que vale.",
    answer: { status: 200, data: ownPlainSchema.nullable() },
    errors: ["documents.not_found"],
  },
] as const satisfies readonly ApiOperation[];
