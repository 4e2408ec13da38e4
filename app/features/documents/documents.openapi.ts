import * as z from "zod";
import type { ApiOperation } from "~/features/kernel/api-operation";
import { idSchema } from "~/features/kernel/named.schema";
import { declaredFacts, documentKinds } from "./document-kinds";

const body = z.object({
  kind: z.enum(documentKinds),
  purpose: z.string().max(300),
  requester: z.string().max(150).optional(),
  content: z.string().max(20_000).optional(),
  fact: z.enum(declaredFacts).optional(),
  fromDay: z.iso.date().optional(),
  toDay: z.iso.date().optional(),
  hours: z.string().max(60).optional(),
  daysAway: z.int().min(1).max(365).optional(),
  validUntil: z.iso.date().optional(),
  deliver: z.boolean().optional(),
});

/** Documents of Resolução CFP 06/2019. */
export const operations: readonly ApiOperation[] = [
  {
    operationId: "issueDocument",
    method: "post",
    path: "/api/psychologist/patients/{id}/documents",
    access: "psychologist",
    body,
    idempotent: true,
    summary: "Emite um documento. Declaração com conteúdo livre é 422.",
    answer: { status: 201, data: idSchema },
    errors: ["tenancy.patient_not_found", "identity.no_crp"],
  },
];
