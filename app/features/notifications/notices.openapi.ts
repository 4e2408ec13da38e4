import * as z from "zod";
import type { ApiOperation } from "~/features/kernel/api-operation";
import { pageSchema } from "~/features/kernel/page.schema";
import { noticeChannels } from "./notice/notice-kind";
import {
  deliveryListSchema,
  deviceSchema,
  forgetDeviceSchema,
  markReadSchema,
  preferencesSchema,
} from "./notices.schema";

const instant = z.iso.datetime();
const notice = z.object({
  id: z.string(),
  kind: z.string(),
  subjectId: z.string().describe("Do que trata: a anotação, o vínculo, o convite"),
  aboutMemberId: z.string().nullable(),
  aboutName: z.string().nullable(),
  createdAt: instant,
  readAt: instant.nullable(),
});
const preferences = z.object({
  kinds: z.array(z.object({ kind: z.string(), wanted: z.array(z.enum(noticeChannels)) })),
  reachable: z.array(z.enum(noticeChannels)),
  quiet: z.object({ on: z.boolean(), from: z.string(), to: z.string() }),
});
const delivery = z.object({
  id: z.string(),
  memberId: z.string(),
  memberName: z.string().nullable(),
  kind: z.string(),
  channel: z.enum(noticeChannels),
  status: z.enum(["pending", "held", "sent", "delivered", "failed", "dropped"]),
  cause: z.string().nullable(),
  attempts: z.int(),
  createdAt: instant,
  sentAt: instant.nullable(),
  settledAt: instant.nullable(),
});
const done = z.object({ done: z.literal(true) });

/** Endpoints of notices, of the ways they go, and of the providers' receipts. */
export const operations: readonly ApiOperation[] = [
  {
    method: "get",
    path: "/api/notices",
    access: "member",
    query: pageSchema,
    summary: "Seus avisos, do mais novo ao mais antigo.",
    answer: { status: 200, data: z.array(notice), paged: true },
  },
  {
    method: "post",
    path: "/api/notices/read",
    access: "member",
    body: markReadSchema,
    summary: "Marca avisos como lidos.",
    answer: { status: 200, data: z.object({ unread: z.int() }) },
  },
  {
    method: "get",
    path: "/api/notices/preferences",
    access: "member",
    summary: "O que chega até você, por onde e quando.",
    answer: { status: 200, data: preferences },
  },
  {
    method: "put",
    path: "/api/notices/preferences",
    access: "member",
    body: preferencesSchema,
    summary: "Escolhe o que chega até você, por onde e quando.",
    answer: { status: 200, data: preferences },
  },
  {
    method: "post",
    path: "/api/push-subscriptions",
    access: "member",
    body: deviceSchema,
    summary: "Permite avisos neste navegador.",
    answer: { status: 201, data: z.object({ id: z.string() }) },
  },
  {
    method: "delete",
    path: "/api/push-subscriptions",
    access: "member",
    body: forgetDeviceSchema,
    summary: "Não avisa mais neste navegador.",
    answer: { status: 200, data: done },
  },
  {
    method: "post",
    path: "/api/unsubscribe/{token}",
    access: "public",
    summary: "Descadastro em um clique (RFC 8058).",
    answer: { status: 200, data: done },
    errors: ["notices.link_invalid"],
  },
  {
    method: "get",
    path: "/api/admin/notifications",
    access: "admin",
    query: deliveryListSchema,
    summary: "Os envios da clínica, do mais novo ao mais antigo.",
    answer: { status: 200, data: z.array(delivery), paged: true },
    errors: ["auth.totp_setup_required"],
  },
  {
    method: "post",
    path: "/api/admin/notifications/{id}/retry",
    access: "admin",
    summary: "Envia de novo o que falhou.",
    answer: { status: 200, data: delivery },
    errors: ["auth.totp_setup_required", "notices.delivery_not_found"],
  },
  {
    method: "post",
    path: "/api/webhooks/resend",
    access: "public",
    summary: "Recibos de e-mail, assinados pelo provedor.",
    answer: { status: 200, data: done },
    errors: ["notices.unsigned"],
  },
  {
    method: "post",
    path: "/api/webhooks/twilio",
    access: "public",
    summary: "Recibos de SMS, assinados pelo provedor.",
    answer: { status: 200, data: done },
    errors: ["notices.unsigned"],
  },
];
