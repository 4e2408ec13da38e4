import * as z from "zod";
import type { ApiOperation } from "~/features/kernel/api-operation";
import { instantSchema } from "~/features/kernel/named.schema";
import { rights } from "~/features/kernel/events/right";
import { auditListSchema } from "./audit.schema";

const auditEntrySchema = z.object({
  id: z.string(),
  action: z.string(),
  actorId: z.string().nullable(),
  actorRole: z.string(),
  entity: z.string(),
  entityId: z.string(),
  fields: z.array(z.string()),
  reason: z.string().nullable(),
  /** The member whose data it is, and by which right; null where there is nobody, and in older rows. */
  subject: z.string().nullable(),
  right: z.enum(rights).nullable(),
  ip: z.string(),
  device: z.string(),
  requestId: z.string(),
  at: instantSchema,
  /** Its place in the sealed log; null until the next minute. */
  seq: z.int().nullable(),
});

/** Endpoints of the audit. */
export const operations: readonly ApiOperation[] = [
  {
    operationId: "listAudit",
    method: "get",
    path: "/api/admin/audit",
    access: "admin",
    summary: "Quem fez ou abriu o quê, quando e de onde, do mais novo ao mais antigo. Sem conteúdo clínico.",
    query: auditListSchema,
    answer: { status: 200, data: z.array(auditEntrySchema), paged: true },
    errors: ["auth.totp_setup_required"],
  },
  {
    operationId: "exportAudit",
    method: "get",
    path: "/api/admin/audit/export",
    access: "admin",
    summary: "Todo o registro selado, uma linha por registro, com as assinaturas que o provam.",
    answer: { status: 200, content: z.string(), type: "application/x-ndjson" },
    errors: ["auth.totp_setup_required"],
  },
];
