import * as z from "zod";
import type { ApiOperation } from "~/features/kernel/api-operation";
import { pageSchema } from "~/features/kernel/page.schema";
import { contactSchema } from "./contacts/contact.schema";
import { alertHeadSchema, alertSchema } from "./sos.present";
import { cancelSchema, feelingSchema, locationSchema, raiseSchema, resolveSchema } from "./sos.schema";

const own = "/api/patient/sos";
const called = "/api/psychologist/sos";
const contact = z.object({
  id: z.string(),
  name: z.string(),
  relation: z.string().nullable(),
  phone: z.string(),
  consentedAt: z.iso.datetime().nullable(),
});
const alert = { status: 200, data: alertSchema } as const;
const missing = ["sos.not_found"] as const;

/** Endpoints of calls for help. */
export const operations: readonly ApiOperation[] = [
  {
    method: "post",
    path: own,
    access: "patient",
    body: raiseSchema,
    idempotent: true,
    summary: "Pede ajuda. Com um pedido em aberto, é o mesmo pedido.",
    answer: { status: 201, data: alertSchema },
    errors: ["sos.not_raised"],
  },
  {
    method: "get",
    path: own,
    access: "patient",
    query: pageSchema,
    summary: "Os próprios pedidos de ajuda, o mais novo primeiro.",
    answer: { status: 200, data: z.array(alertHeadSchema), paged: true },
  },
  {
    method: "get",
    path: `${own}/{id}`,
    access: "patient",
    summary: "Um pedido próprio, com a linha do tempo.",
    answer: alert,
    errors: missing,
  },
  {
    method: "post",
    path: `${own}/{id}/cancel`,
    access: "patient",
    body: cancelSchema,
    summary: "Retira o pedido; a equipe é avisada.",
    answer: alert,
    errors: ["sos.not_found", "sos.closed"],
  },
  {
    method: "post",
    path: `${own}/{id}/feelings`,
    access: "patient",
    body: feelingSchema,
    summary: "Como a pessoa está, antes ou depois, de 0 a 10.",
    answer: alert,
    errors: missing,
  },
  {
    method: "put",
    path: `${own}/{id}/location`,
    access: "patient",
    body: locationSchema,
    summary: "Mostra onde a pessoa está, só neste pedido.",
    answer: alert,
    errors: ["sos.not_found", "sos.closed"],
  },
  {
    method: "delete",
    path: `${own}/{id}/location`,
    access: "patient",
    summary: "Retira a localização.",
    answer: alert,
    errors: missing,
  },
  {
    method: "get",
    path: "/api/patient/contacts",
    access: "patient",
    summary: "Os próprios contatos de emergência.",
    answer: { status: 200, data: z.array(contact) },
  },
  {
    method: "post",
    path: "/api/patient/contacts",
    access: "patient",
    body: contactSchema,
    summary: "Inclui um contato de emergência.",
    answer: { status: 201, data: z.object({ id: z.string() }) },
    errors: ["sos.too_many_contacts"],
  },
  {
    method: "put",
    path: "/api/patient/contacts/{id}",
    access: "patient",
    body: contactSchema,
    summary: "Muda um contato de emergência.",
    answer: { status: 200, data: z.object({ id: z.string() }) },
    errors: ["sos.contact_not_found"],
  },
  {
    method: "delete",
    path: "/api/patient/contacts/{id}",
    access: "patient",
    summary: "Remove um contato de emergência.",
    answer: { status: 200, data: z.object({ id: z.string() }) },
    errors: ["sos.contact_not_found"],
  },
  {
    method: "get",
    path: called,
    access: "psychologist",
    summary: "Os pedidos em aberto a que a pessoa foi chamada, o mais antigo primeiro.",
    answer: { status: 200, data: z.array(alertHeadSchema) },
  },
  {
    method: "get",
    path: `${called}/{id}`,
    access: "psychologist",
    summary: "Um pedido, com a linha do tempo. Abrir fica registrado.",
    answer: alert,
    errors: missing,
  },
  {
    method: "post",
    path: `${called}/{id}/acknowledge`,
    access: "psychologist",
    summary: "Assume o pedido: os avisos param na hora, para todos.",
    answer: alert,
    errors: missing,
  },
  {
    method: "post",
    path: `${called}/{id}/resolve`,
    access: "psychologist",
    body: resolveSchema,
    summary: "Encerra o pedido com o que foi feito.",
    answer: alert,
    errors: ["sos.not_found", "sos.closed"],
  },
  {
    method: "get",
    path: "/api/admin/sos",
    access: "admin",
    query: pageSchema,
    summary: "Os pedidos da clínica, o mais novo primeiro, sem texto clínico.",
    answer: { status: 200, data: z.array(alertHeadSchema), paged: true },
  },
  {
    method: "get",
    path: "/api/sos/live",
    access: "account",
    summary: "Os pedidos em aberto para quem responde (psicólogos e administração), sem texto clínico.",
    answer: { status: 200, data: z.object({ alerts: z.array(alertHeadSchema), at: z.iso.datetime() }) },
    errors: ["auth.forbidden"],
  },
  {
    method: "get",
    path: "/api/sos/{id}",
    access: "account",
    summary: "Um pedido para quem responde. Abrir fica registrado; a administração não recebe texto clínico.",
    answer: alert,
    errors: ["auth.forbidden", "sos.not_found"],
  },
  {
    method: "post",
    path: "/api/sos/{id}/shown",
    access: "account",
    summary: "O recibo de uma tela: o pedido foi mostrado.",
    answer: { status: 200, data: z.object({}) },
    errors: ["auth.forbidden"],
  },
  {
    method: "get",
    path: "/api/sos/socket",
    access: "account",
    query: z.object({ ticket: z.string().max(200).optional() }),
    summary: "O socket (WebSocket) do painel de pedidos de ajuda.",
    answer: { status: 101, data: z.looseObject({ type: z.string() }), frames: "application/json" },
    errors: ["auth.forbidden", "request.upgrade_required"],
  },
];
