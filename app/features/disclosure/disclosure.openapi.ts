import * as z from "zod";
import { entryFilterSchema } from "~/features/diary/diary.schema";
import { entrySchema } from "~/features/diary/diary.wire";
import type { ApiOperation } from "~/features/kernel/api-operation";
import { rights } from "~/features/kernel/events/right";
import { instantSchema } from "~/features/kernel/named.schema";
import { pageSchema } from "~/features/kernel/page.schema";
import { noteWire } from "~/features/records/records.wire";
import { doubtCauses } from "./access-log/doubt-causes";
import { breakGlassSchema } from "./disclosure.schema";

const accessSchema = z.object({
  id: z.string(),
  memberId: z.string().nullable(),
  who: z.string(),
  role: z.string(),
  what: z.array(z.string()),
  right: z.enum(rights).nullable(),
  reason: z.string().nullable(),
  at: instantSchema,
  /** That somebody was let read exceptionally, whether they did or not. */
  grant: z
    .object({
      openedAt: instantSchema,
      until: instantSchema,
      approved: z.string().nullable(),
      isRead: z.boolean(),
      verdict: z.enum(["right", "wrong", "nobody"]).nullable(),
      why: z.string().nullable(),
      reviewed: z.string().nullable(),
    })
    .nullable(),
  doubt: z
    .object({
      ...{ cause: z.enum(doubtCauses), note: z.string().nullable() },
      ...{ askedAt: instantSchema, answer: z.string().nullable() },
    })
    .nullable(),
});

const askedSchema = z.object({
  id: z.string(),
  status: z.enum(["waiting", "open"]),
  /** Null while it waits for the second person. */
  expiresAt: instantSchema.nullable(),
});

/** Endpoints of who sees what, and why. */
export const operations: readonly ApiOperation[] = [
  {
    operationId: "listAccessLog",
    method: "get",
    path: "/api/patient/access-log",
    access: "patient",
    summary: "Quem abriu o que é da pessoa, quando e por quê, do mais novo ao mais antigo.",
    query: pageSchema,
    answer: { status: 200, data: z.array(accessSchema), paged: true },
  },
  {
    operationId: "openBreakGlass",
    method: "post",
    path: "/api/admin/break-glass",
    access: "admin",
    summary: "Quinze minutos de leitura do que um paciente compartilha, com um motivo que ele recebe na hora.",
    body: breakGlassSchema,
    answer: { status: 201, data: askedSchema },
    errors: ["auth.totp_setup_required", "tenancy.member_not_found", "disclosure.under_way"],
  },
  {
    operationId: "readDiaryThroughBreakGlass",
    method: "get",
    path: "/api/admin/patients/{patientId}/diary",
    access: "admin",
    summary: "O que um paciente compartilha do diário, por um acesso excepcional em vigor.",
    query: entryFilterSchema,
    answer: { status: 200, data: z.array(entrySchema), paged: true },
    errors: ["auth.totp_setup_required", "audit.no_break_glass"],
  },
  {
    operationId: "readNotesThroughBreakGlass",
    method: "get",
    path: "/api/admin/patients/{patientId}/notes",
    access: "admin",
    summary: "As notas assinadas do prontuário, por um acesso excepcional em vigor.",
    query: pageSchema,
    answer: { status: 200, data: z.array(noteWire), paged: true },
    errors: ["auth.totp_setup_required", "audit.no_break_glass"],
  },
];
