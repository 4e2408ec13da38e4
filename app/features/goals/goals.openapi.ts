import * as z from "zod";
import type { ApiOperation } from "~/features/kernel/api-operation";
import { idSchema } from "~/features/kernel/named.schema";
import { pageSchema } from "~/features/kernel/page.schema";
import * as wire from "./goals.wire";

const none = "tenancy.patient_not_found";
const standing = ["goals.not_found", "goals.over", "goals.changed_elsewhere"] as const;
const one = { status: 200, data: wire.goalWire } as const;
const many = { status: 200, data: z.array(wire.goalWire), paged: true } as const;
const changes = { status: 200, data: z.array(wire.goalChangeWire), paged: true } as const;

const ofPatient = [
  {
    ...{ operationId: "listOwnGoals", method: "get", path: "/api/patient/goals", access: "patient" },
    query: pageSchema,
    summary: "As próprias metas: as abertas vêm todas na primeira página, com seus passos; depois as encerradas.",
    answer: many,
  },
  {
    ...{ operationId: "beginOwnGoal", method: "post", path: "/api/patient/goals", access: "patient" },
    body: wire.beginOwnGoalBody,
    idempotent: true,
    summary: "Escreve uma meta, só sua ou compartilhada.",
    answer: { status: 201, data: idSchema },
    errors: ["goals.too_many"],
  },
  {
    ...{ operationId: "getOwnGoal", method: "get", path: "/api/patient/goals/{id}", access: "patient" },
    summary: "Uma meta.",
    answer: one,
    errors: ["goals.not_found"],
  },
  {
    ...{ operationId: "changeOwnGoal", method: "patch", path: "/api/patient/goals/{id}", access: "patient" },
    body: wire.changeOwnGoalBody,
    summary: "Muda, encerra, reabre, mostra ou deixa de mostrar uma meta.",
    answer: one,
    errors: [...standing, "goals.too_many"],
  },
  {
    ...{ operationId: "listOwnGoalChanges", method: "get", path: "/api/patient/goals/{id}/changes", access: "patient" },
    query: pageSchema,
    summary: "O que houve com uma meta, do mais novo ao mais antigo.",
    answer: changes,
    errors: ["goals.not_found"],
  },
  {
    ...{ operationId: "moveOwnStep", method: "patch", path: "/api/patient/goals/{id}/steps/{step}", access: "patient" },
    body: wire.moveStepBody,
    summary: "Diz como um passo vai, ou o liga a uma tarefa.",
    answer: one,
    errors: [...standing, "goals.step_not_found", "tasks.not_found"],
  },
] as const satisfies readonly ApiOperation[];

const at = "/api/psychologist/patients/{id}/goals";

const ofPsychologist = [
  {
    ...{ operationId: "listGoals", method: "get", path: at, access: "psychologist" },
    query: pageSchema,
    summary: "As metas que um paciente compartilha.",
    answer: many,
    errors: [none],
  },
  {
    ...{ operationId: "beginGoal", method: "post", path: at, access: "psychologist" },
    body: wire.beginGoalBody,
    idempotent: true,
    summary: "Escreve uma meta com um paciente.",
    answer: { status: 201, data: idSchema },
    errors: [none, "goals.too_many"],
  },
  {
    ...{ operationId: "getGoal", method: "get", path: `${at}/{goal}`, access: "psychologist" },
    summary: "Uma meta compartilhada.",
    answer: one,
    errors: [none, "goals.not_found"],
  },
  {
    ...{ operationId: "changeGoal", method: "patch", path: `${at}/{goal}`, access: "psychologist" },
    body: wire.changeGoalBody,
    summary: "Muda, encerra ou reabre uma meta.",
    answer: one,
    errors: [none, ...standing, "goals.too_many"],
  },
  {
    ...{ operationId: "listGoalChanges", method: "get", path: `${at}/{goal}/changes`, access: "psychologist" },
    query: pageSchema,
    summary: "O que houve com uma meta desde que foi compartilhada.",
    answer: changes,
    errors: [none, "goals.not_found"],
  },
  {
    ...{ operationId: "moveStep", method: "patch", path: `${at}/{goal}/steps/{step}`, access: "psychologist" },
    body: wire.moveStepBody,
    summary: "Diz como um passo vai, ou o liga a uma tarefa.",
    answer: one,
    errors: [none, ...standing, "goals.step_not_found", "tasks.not_found"],
  },
  {
    ...{ operationId: "reviewGoal", method: "post", path: `${at}/{goal}/reviews`, access: "psychologist" },
    body: wire.reviewGoalBody,
    idempotent: true,
    summary: "Guarda o que foi visto ao rever uma meta.",
    answer: { status: 201, data: wire.goalWire },
    errors: [none, ...standing],
  },
] as const satisfies readonly ApiOperation[];

/** Endpoints of goals. */
export const operations: readonly ApiOperation[] = [...ofPatient, ...ofPsychologist];
