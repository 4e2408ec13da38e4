import * as z from "zod";
import type { ApiOperation } from "~/features/kernel/api-operation";
import { idSchema } from "~/features/kernel/named.schema";
import { joinWaitingSchema } from "./waiting/waiting.schema";
import { waitingSchema } from "./waiting.wire";

/** Endpoints of the waiting list: being told when a time becomes free. */
export const operations: readonly ApiOperation[] = [
  {
    operationId: "listOwnWaiting",
    method: "get",
    path: "/api/patient/waiting",
    access: "patient",
    summary: "De quem se espera um horário, na ordem em que se entrou.",
    answer: { status: 200, data: z.array(waitingSchema) },
  },
  {
    operationId: "joinWaiting",
    method: "post",
    path: "/api/patient/waiting",
    access: "patient",
    body: joinWaitingSchema,
    summary: "Avise-me se abrir um horário. Quem já espera muda o pedido e mantém o lugar.",
    answer: { status: 201, data: waitingSchema },
    errors: ["tenancy.member_not_found", "sessions.no_self_booking", "care.authorisation_awaited"],
  },
  {
    operationId: "leaveWaiting",
    method: "delete",
    path: "/api/patient/waiting/{id}",
    access: "patient",
    summary: "Sai da espera.",
    answer: { status: 200, data: idSchema },
    errors: ["sessions.not_waiting"],
  },
];
