import * as z from "zod";
import { fileInfoSchema } from "~/features/files/files.schema";
import type { ApiOperation } from "~/features/kernel/api-operation";
import {
  checkInSchema,
  commentSchema,
  editEntrySchema,
  entryFilterSchema,
  moodPeriodSchema,
  writeEntrySchema,
} from "./diary.schema";

const instant = z.iso.datetime();
const mood = z.int().min(1).max(5);
const entry = z.object({
  id: z.string(),
  title: z.string(),
  content: z.string(),
  mood,
  tags: z.array(z.string()),
  isPrivate: z.boolean(),
  files: z.array(fileInfoSchema),
  occurredAt: instant,
  createdAt: instant,
  updatedAt: instant,
  version: z.int(),
});
const comment = z.object({ id: z.string(), authorName: z.string(), content: z.string(), createdAt: instant });
const feeling = mood.nullable();
const checkIn = z.object({
  id: z.string(),
  mood,
  energy: feeling,
  anxiety: feeling,
  sleep: feeling,
  occurredAt: instant,
  createdAt: instant,
});
const moodSummary = z.object({
  average: z.number().nullable(),
  count: z.int(),
  distribution: z.object({ 1: z.int(), 2: z.int(), 3: z.int(), 4: z.int(), 5: z.int() }),
  trend: z.enum(["up", "down", "steady"]).nullable(),
  days: z.array(z.object({ date: z.iso.date(), average: z.number().nullable(), count: z.int() })),
});

const ofPatient = [
  {
    method: "get",
    path: "/api/patient/diary",
    access: "patient",
    query: entryFilterSchema,
    summary: "As próprias anotações, da mais nova à mais antiga.",
    answer: { status: 200, data: z.array(entry), paged: true },
  },
  {
    method: "post",
    path: "/api/patient/diary",
    access: "patient",
    body: writeEntrySchema,
    idempotent: true,
    summary: "Guarda uma anotação.",
    answer: { status: 201, data: entry },
    errors: ["diary.not_found"],
  },
  {
    method: "get",
    path: "/api/patient/diary/{id}",
    access: "patient",
    summary: "Uma anotação, quem a leu e os comentários.",
    answer: {
      status: 200,
      data: entry.extend({
        readers: z.array(z.object({ name: z.string(), readAt: instant })),
        comments: z.array(comment),
      }),
    },
    errors: ["diary.not_found"],
  },
  {
    method: "patch",
    path: "/api/patient/diary/{id}",
    access: "patient",
    body: editEntrySchema,
    summary: "Muda uma anotação.",
    answer: { status: 200, data: entry },
    errors: ["diary.not_found", "diary.changed_elsewhere"],
  },
  {
    method: "delete",
    path: "/api/patient/diary/{id}",
    access: "patient",
    summary: "Apaga uma anotação.",
    answer: { status: 200, data: z.object({ id: z.string(), restorableUntil: instant }) },
    errors: ["diary.not_found"],
  },
  {
    method: "get",
    path: "/api/patient/mood",
    access: "patient",
    query: moodPeriodSchema,
    summary: "Resumo do próprio humor.",
    answer: { status: 200, data: moodSummary },
  },
  {
    method: "post",
    path: "/api/patient/check-ins",
    access: "patient",
    body: checkInSchema,
    idempotent: true,
    summary: "Registra como você está, sem texto.",
    answer: { status: 201, data: checkIn },
  },
] as const satisfies readonly ApiOperation[];

const ofPsychologist = [
  {
    method: "get",
    path: "/api/psychologist/patients/{id}/diary",
    access: "psychologist",
    query: entryFilterSchema,
    summary: "As anotações que o paciente compartilha.",
    answer: { status: 200, data: z.array(entry.extend({ unread: z.boolean(), comments: z.int() })), paged: true },
    errors: ["tenancy.patient_not_found"],
  },
  {
    method: "get",
    path: "/api/psychologist/patients/{id}/mood",
    access: "psychologist",
    query: moodPeriodSchema,
    summary: "Resumo do humor compartilhado.",
    answer: { status: 200, data: moodSummary },
    errors: ["tenancy.patient_not_found"],
  },
  {
    method: "post",
    path: "/api/psychologist/patients/{id}/diary/{entryId}/comments",
    access: "psychologist",
    body: commentSchema,
    idempotent: true,
    summary: "Comenta uma anotação compartilhada.",
    answer: { status: 201, data: comment },
    errors: ["tenancy.patient_not_found", "diary.not_found"],
  },
] as const satisfies readonly ApiOperation[];

/** Endpoints of the diary: the patient's own, and what a psychologist is shown of it. */
export const operations: readonly ApiOperation[] = [...ofPatient, ...ofPsychologist];
