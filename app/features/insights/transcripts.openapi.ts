import type { ApiOperation } from "~/features/kernel/api-operation";
import { askedSchema } from "./insights.wire";
import { heardBody, ownSoundsSchema, sharedSoundsSchema, soundBody } from "./transcripts.wire";

const own = "/api/patient/diary/{id}/transcripts";
const shared = "/api/psychologist/patients/{patientId}/diary/{entryId}/transcripts";
const sharedErrors = ["tenancy.patient_not_found", "diary.not_found"] as const;

/** Endpoints of what a model hears in voice notes. */
export const operations = [
  {
    operationId: "listOwnTranscripts",
    method: "get",
    path: own,
    access: "patient",
    summary: "Os áudios de uma anotação compartilhada, com o que quem atende já deixou ler.",
    answer: { status: 200, data: ownSoundsSchema },
    errors: ["diary.not_found"],
  },
  {
    operationId: "askTranscript",
    method: "post",
    path: own,
    access: "patient",
    body: soundBody,
    summary: "Pede a transcrição de um áudio: ele vai como foi gravado, e quem atende confere antes de você ler.",
    answer: { status: 202, data: askedSchema },
    errors: [
      ...(["diary.not_found", "insights.no_sound", "insights.sound_too_long", "insights.nobody_reads"] as const),
      ...(["ai.no_consent", "ai.off", "insights.too_many_sounds"] as const),
    ],
  },
  {
    operationId: "correctTranscript",
    method: "put",
    path: `${own}/{transcriptId}`,
    access: "patient",
    body: heardBody,
    summary: "Corrige uma transcrição que você já lê.",
    answer: { status: 200, data: ownSoundsSchema },
    errors: ["diary.not_found", "insights.no_transcript"],
  },
  {
    operationId: "removeTranscript",
    method: "delete",
    path: `${own}/{transcriptId}`,
    access: "patient",
    summary: "Apaga uma transcrição, também uma que ainda não se lê.",
    answer: { status: 200, data: ownSoundsSchema },
    errors: ["diary.not_found", "insights.no_transcript"],
  },
  {
    operationId: "listSharedTranscripts",
    method: "get",
    path: shared,
    access: "psychologist",
    summary: "Os áudios de uma anotação compartilhada, com o que um modelo ouviu neles.",
    answer: { status: 200, data: sharedSoundsSchema },
    errors: [...sharedErrors],
  },
  {
    operationId: "releaseTranscript",
    method: "put",
    path: `${shared}/{transcriptId}`,
    access: "psychologist",
    body: heardBody,
    summary: "Confirma que conferiu com o som e deixa a pessoa ler, como está ou corrigida. Uma vez só.",
    answer: { status: 200, data: sharedSoundsSchema },
    errors: [...sharedErrors, "insights.no_transcript"],
  },
  {
    operationId: "refuseTranscript",
    method: "delete",
    path: `${shared}/{transcriptId}`,
    access: "psychologist",
    summary: "Não mostra a transcrição à pessoa e apaga o texto.",
    answer: { status: 200, data: sharedSoundsSchema },
    errors: [...sharedErrors, "insights.no_transcript"],
  },
] as const satisfies readonly ApiOperation[];
