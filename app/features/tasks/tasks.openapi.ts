import * as z from "zod";
import type { ApiOperation } from "~/features/kernel/api-operation";
import { idSchema } from "~/features/kernel/named.schema";
import { ownListSchema, taskListSchema, withdrawSearch } from "./tasks.schema";
import { changeTaskBody, completeTaskBody, declineTaskBody, exerciseWire, giveTaskBody, taskWire } from "./tasks.wire";

const one = { status: 200, data: taskWire } as const;
const many = { status: 200, data: z.array(taskWire), paged: true } as const;
const standing = ["tasks.not_found", "tasks.answered", "tasks.changed_elsewhere"] as const;

const ofPsychologist = [
  {
    operationId: "listExercises",
    method: "get",
    path: "/api/psychologist/exercises",
    access: "psychologist",
    summary: "A biblioteca de exercícios.",
    answer: { status: 200, data: z.array(exerciseWire) },
  },
  {
    operationId: "listGivenTasks",
    method: "get",
    path: "/api/psychologist/tasks",
    access: "psychologist",
    query: taskListSchema,
    summary: "Tarefas passadas, da mais nova à mais antiga.",
    answer: many,
    errors: ["tenancy.patient_not_found"],
  },
  {
    operationId: "giveTask",
    method: "post",
    path: "/api/psychologist/tasks",
    access: "psychologist",
    body: giveTaskBody,
    idempotent: true,
    summary: "Passa uma tarefa; de uma série responde a primeira.",
    answer: { status: 201, data: taskWire },
    errors: ["tenancy.patient_not_found"],
  },
  {
    operationId: "getGivenTask",
    method: "get",
    path: "/api/psychologist/tasks/{id}",
    access: "psychologist",
    summary: "Uma tarefa com a resposta.",
    answer: one,
    errors: ["tasks.not_found"],
  },
  {
    operationId: "changeTask",
    method: "patch",
    path: "/api/psychologist/tasks/{id}",
    access: "psychologist",
    body: changeTaskBody,
    summary: "Muda ou comenta uma tarefa.",
    answer: one,
    errors: standing,
  },
  {
    operationId: "withdrawTask",
    method: "delete",
    path: "/api/psychologist/tasks/{id}",
    access: "psychologist",
    query: withdrawSearch,
    summary: "Retira uma tarefa sem resposta.",
    answer: { status: 200, data: idSchema },
    errors: standing,
  },
] as const satisfies readonly ApiOperation[];

const ofPatient = [
  {
    operationId: "listTasks",
    method: "get",
    path: "/api/patient/tasks",
    access: "patient",
    query: ownListSchema,
    summary: "As próprias tarefas.",
    answer: many,
  },
  {
    operationId: "completeTask",
    method: "post",
    path: "/api/patient/tasks/{id}/complete",
    access: "patient",
    body: completeTaskBody,
    idempotent: true,
    summary: "Responde uma tarefa, inteira ou em parte.",
    answer: one,
    errors: ["tasks.not_found", "tasks.changed_elsewhere"],
  },
  {
    operationId: "declineTask",
    method: "post",
    path: "/api/patient/tasks/{id}/decline",
    access: "patient",
    body: declineTaskBody,
    idempotent: true,
    summary: "Diz que não, com um motivo se quiser.",
    answer: one,
    errors: ["tasks.not_found", "tasks.wrong_state", "tasks.changed_elsewhere"],
  },
] as const satisfies readonly ApiOperation[];

/** Endpoints of tasks. */
export const operations: readonly ApiOperation[] = [...ofPsychologist, ...ofPatient];
