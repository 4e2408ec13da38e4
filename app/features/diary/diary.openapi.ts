import * as z from "zod";
import type { ApiOperation } from "~/features/kernel/api-operation";
import { entryFilterSchema, moodPeriodSchema } from "./diary.schema";
import {
  checkInBody,
  commentBody,
  commentSchema,
  deletedEntrySchema,
  editEntryBody,
  entrySchema,
  moodSummarySchema,
  openedEntrySchema,
  savedCheckInSchema,
  sharedEntrySchema,
  writeEntryBody,
} from "./diary.wire";

const ofPatient = [
  {
    operationId: "listDiaryEntries",
    method: "get",
    path: "/api/patient/diary",
    access: "patient",
    query: entryFilterSchema,
    summary: "As próprias anotações, da mais nova à mais antiga.",
    answer: { status: 200, data: z.array(entrySchema), paged: true },
  },
  {
    operationId: "writeDiaryEntry",
    method: "post",
    path: "/api/patient/diary",
    access: "patient",
    body: writeEntryBody,
    idempotent: true,
    summary: "Guarda uma anotação.",
    answer: { status: 201, data: entrySchema },
    errors: ["diary.not_found"],
  },
  {
    operationId: "getDiaryEntry",
    method: "get",
    path: "/api/patient/diary/{id}",
    access: "patient",
    summary: "Uma anotação, quem a leu e os comentários.",
    answer: { status: 200, data: openedEntrySchema },
    errors: ["diary.not_found"],
  },
  {
    operationId: "editDiaryEntry",
    method: "patch",
    path: "/api/patient/diary/{id}",
    access: "patient",
    body: editEntryBody,
    summary: "Muda uma anotação.",
    answer: { status: 200, data: entrySchema },
    errors: ["diary.not_found", "diary.changed_elsewhere"],
  },
  {
    operationId: "deleteDiaryEntry",
    method: "delete",
    path: "/api/patient/diary/{id}",
    access: "patient",
    summary: "Apaga uma anotação.",
    answer: { status: 200, data: deletedEntrySchema },
    errors: ["diary.not_found"],
  },
  {
    operationId: "getMoodSummary",
    method: "get",
    path: "/api/patient/mood",
    access: "patient",
    query: moodPeriodSchema,
    summary: "Resumo do próprio humor.",
    answer: { status: 200, data: moodSummarySchema },
  },
  {
    operationId: "addCheckIn",
    method: "post",
    path: "/api/patient/check-ins",
    access: "patient",
    body: checkInBody,
    idempotent: true,
    summary: "Registra como você está, sem texto.",
    answer: { status: 201, data: savedCheckInSchema },
  },
] as const satisfies readonly ApiOperation[];

const ofPsychologist = [
  {
    operationId: "listPatientDiaryEntries",
    method: "get",
    path: "/api/psychologist/patients/{id}/diary",
    access: "psychologist",
    query: entryFilterSchema,
    summary: "As anotações que o paciente compartilha.",
    answer: { status: 200, data: z.array(sharedEntrySchema), paged: true },
    errors: ["tenancy.patient_not_found"],
  },
  {
    operationId: "getPatientMoodSummary",
    method: "get",
    path: "/api/psychologist/patients/{id}/mood",
    access: "psychologist",
    query: moodPeriodSchema,
    summary: "Resumo do humor compartilhado.",
    answer: { status: 200, data: moodSummarySchema },
    errors: ["tenancy.patient_not_found"],
  },
  {
    operationId: "commentDiaryEntry",
    method: "post",
    path: "/api/psychologist/patients/{id}/diary/{entryId}/comments",
    access: "psychologist",
    body: commentBody,
    idempotent: true,
    summary: "Comenta uma anotação compartilhada.",
    answer: { status: 201, data: commentSchema },
    errors: ["tenancy.patient_not_found", "diary.not_found"],
  },
] as const satisfies readonly ApiOperation[];

/** Endpoints of the diary: the patient's own, and what a psychologist is shown of it. */
export const operations: readonly ApiOperation[] = [...ofPatient, ...ofPsychologist];
