import * as z from "zod";
import type { ApiOperation } from "~/features/kernel/api-operation";
import { idSchema } from "~/features/kernel/named.schema";
import {
  addRegimenBody,
  changeRegimenBody,
  markBody,
  markHourBody,
  markedHourWire,
  markedWire,
  regimenWire,
  sharedRegimenWire,
} from "./medication.wire";

/** Endpoints of what a patient takes and does. */
export const operations = [
  {
    operationId: "listRegimens",
    method: "get",
    path: "/api/patient/regimens",
    access: "patient",
    summary: "Remédios e hábitos da pessoa, como ela os anotou.",
    answer: { status: 200, data: z.array(regimenWire) },
  },
  {
    operationId: "addRegimen",
    method: "post",
    path: "/api/patient/regimens",
    access: "patient",
    body: addRegimenBody,
    idempotent: true,
    summary: "Anota um remédio ou um hábito; sem `times` é para quando precisar.",
    answer: { status: 201, data: idSchema },
    errors: ["medication.too_many"],
  },
  {
    operationId: "changeRegimen",
    method: "patch",
    path: "/api/patient/regimens/{id}",
    access: "patient",
    body: changeRegimenBody,
    summary: "Muda um remédio ou um hábito; o que não vem fica como está.",
    answer: { status: 200, data: regimenWire },
    errors: ["medication.not_found", "medication.ended", "medication.changed_elsewhere"],
  },
  {
    operationId: "endRegimen",
    method: "delete",
    path: "/api/patient/regimens/{id}",
    access: "patient",
    summary: "Encerra um remédio ou um hábito; o que foi marcado fica.",
    answer: { status: 200, data: idSchema },
    errors: ["medication.not_found", "medication.changed_elsewhere"],
  },
  {
    operationId: "listSharedRegimens",
    method: "get",
    path: "/api/psychologist/patients/{id}/regimens",
    access: "psychologist",
    summary: "O que a pessoa escolheu mostrar, com quantas vezes foi marcado em quatro semanas.",
    answer: { status: 200, data: z.array(sharedRegimenWire) },
    errors: ["tenancy.patient_not_found"],
  },
  {
    operationId: "markRegimen",
    method: "post",
    path: "/api/patient/regimens/{id}/marks",
    access: "patient",
    body: markBody,
    idempotent: true,
    summary: "Diz que um horário foi tomado ou pulado; `open` desfaz. Sem `slot`, para o que é quando precisar.",
    answer: { status: 201, data: markedWire },
    errors: ["medication.not_found"],
  },
  {
    operationId: "markHour",
    method: "post",
    path: "/api/patient/regimens/hours",
    access: "patient",
    body: markHourBody,
    idempotent: true,
    summary:
      "Diz que tudo o que foi lembrado num instante foi feito; o que já tinha registro fica como está. `outcome` diz se algo foi marcado.",
    answer: { status: 201, data: markedHourWire },
  },
] as const satisfies readonly ApiOperation[];
