import * as z from "zod";
import type { ApiOperation } from "~/features/kernel/api-operation";
import { agendaSchema, ownSessionsSchema, slotsSchema } from "./appointments.schema";
import {
  availabilityAnswer,
  bookedSessionSchema,
  availabilityBody,
  bookOwnSessionBody,
  bookSessionBody,
  changeOwnSessionBody,
  changeSessionBody,
  holdSlotBody,
  openedSessionSchema,
  sessionSchema,
  slotHoldSchema,
  slotSchema,
} from "./appointments.wire";

const late = ["sessions.wrong_state", "sessions.begun", "sessions.changed_elsewhere"] as const;
const placed = ["sessions.overlap", "sessions.past", "sessions.too_far", "care.minor_without_authorisation"] as const;

const awaited = "care.authorisation_awaited";

const ofPsychologist = [
  {
    operationId: "listSessions",
    method: "get",
    path: "/api/psychologist/sessions",
    access: "psychologist",
    query: agendaSchema,
    summary: "As sessões da própria agenda, em ordem de horário.",
    answer: { status: 200, data: z.array(sessionSchema), paged: true },
  },
  {
    operationId: "bookSession",
    method: "post",
    path: "/api/psychologist/sessions",
    access: "psychologist",
    body: bookSessionBody,
    idempotent: true,
    summary:
      "Marca uma sessão, ou uma série, com um paciente ou com vários juntos; conflitos recusam tudo, salvo com skipConflicts.",
    answer: { status: 201, data: bookedSessionSchema },
    errors: ["tenancy.patient_not_found", ...placed],
  },
  {
    operationId: "getSession",
    method: "get",
    path: "/api/psychologist/sessions/{id}",
    access: "psychologist",
    summary: "Uma sessão da própria agenda.",
    answer: { status: 200, data: openedSessionSchema },
    errors: ["sessions.not_found"],
  },
  {
    operationId: "changeSession",
    method: "patch",
    path: "/api/psychologist/sessions/{id}",
    access: "psychologist",
    body: changeSessionBody,
    summary: "Move uma sessão ou dá um passo com ela; numa série, também com as que seguem (scope).",
    answer: { status: 200, data: sessionSchema },
    errors: ["sessions.not_found", ...late, ...placed],
  },
  {
    operationId: "getAvailability",
    method: "get",
    path: "/api/psychologist/availability",
    access: "psychologist",
    summary: "Horários de atendimento e condições para marcar.",
    answer: { status: 200, data: availabilityAnswer },
  },
  {
    operationId: "saveAvailability",
    method: "put",
    path: "/api/psychologist/availability",
    access: "psychologist",
    body: availabilityBody,
    summary: "Guarda os horários de atendimento; o que já está marcado continua.",
    answer: { status: 200, data: availabilityAnswer },
    errors: ["availability.changed_elsewhere"],
  },
  {
    operationId: "makeCalendarFeed",
    method: "post",
    path: "/api/psychologist/calendar-feed",
    access: "psychologist",
    summary:
      "Um novo endereço secreto da própria agenda (RFC 5545, só iniciais e horários); o anterior deixa de valer.",
    answer: { status: 200, data: z.object({ url: z.url() }) },
  },
  {
    operationId: "endCalendarFeed",
    method: "delete",
    path: "/api/psychologist/calendar-feed",
    access: "psychologist",
    summary: "Desliga o endereço secreto da agenda.",
    answer: { status: 200, data: z.object({ url: z.null() }) },
  },
] as const satisfies readonly ApiOperation[];

const ofPatient = [
  {
    operationId: "listSlots",
    method: "get",
    path: "/api/patient/slots",
    access: "patient",
    query: slotsSchema,
    summary: "Horários livres de quem acompanha a pessoa; no máximo 31 dias.",
    answer: { status: 200, data: z.array(slotSchema) },
    errors: ["tenancy.member_not_found"],
  },
  {
    operationId: "holdSlot",
    method: "post",
    path: "/api/patient/slots/hold",
    access: "patient",
    body: holdSlotBody,
    idempotent: true,
    summary: "Reserva um horário livre por cinco minutos.",
    answer: { status: 201, data: slotHoldSchema },
    errors: ["tenancy.member_not_found", "sessions.not_available", "sessions.taken", awaited],
  },
  {
    operationId: "listOwnSessions",
    method: "get",
    path: "/api/patient/sessions",
    access: "patient",
    query: ownSessionsSchema,
    summary: "As próprias sessões: sem período, as próximas.",
    answer: { status: 200, data: z.array(sessionSchema), paged: true },
  },
  {
    operationId: "bookOwnSession",
    method: "post",
    path: "/api/patient/sessions",
    access: "patient",
    body: bookOwnSessionBody,
    idempotent: true,
    summary: "Marca um horário livre, ou pede uma sessão nele.",
    answer: { status: 201, data: sessionSchema },
    errors: [
      "tenancy.member_not_found",
      "sessions.not_available",
      "sessions.enough_ahead",
      "sessions.overlap",
      awaited,
    ],
  },
  {
    operationId: "getOwnSession",
    method: "get",
    path: "/api/patient/sessions/{id}",
    access: "patient",
    summary: "Uma das próprias sessões.",
    answer: { status: 200, data: sessionSchema },
    errors: ["sessions.not_found"],
  },
  {
    operationId: "changeOwnSession",
    method: "patch",
    path: "/api/patient/sessions/{id}",
    access: "patient",
    body: changeOwnSessionBody,
    summary: "Confirma, cancela ou muda de horário uma das próprias sessões.",
    answer: { status: 200, data: sessionSchema },
    errors: ["sessions.not_found", "sessions.not_available", "sessions.overlap", awaited, ...late],
  },
] as const satisfies readonly ApiOperation[];

/** Endpoints of the agenda: the psychologist's, and what a patient does with their own sessions. */
export const operations: readonly ApiOperation[] = [...ofPsychologist, ...ofPatient];
