import * as z from "zod";
import type { ApiOperation } from "~/features/kernel/api-operation";
import { momentSchema, timelineSchema } from "./caseload.wire";

/** Endpoints of a patient's time. */
export const operations = [
  {
    operationId: "listTimeline",
    method: "get",
    path: "/api/psychologist/patients/{id}/timeline",
    access: "psychologist",
    query: timelineSchema,
    summary:
      "O tempo de um paciente, do mais novo ao mais antigo: o que compartilhou, sessões, pedidos de ajuda, plano.",
    answer: { status: 200, data: z.array(momentSchema), paged: true },
    errors: ["tenancy.patient_not_found"],
  },
] as const satisfies readonly ApiOperation[];
