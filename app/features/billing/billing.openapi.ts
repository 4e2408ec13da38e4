import type { ApiOperation } from "~/features/kernel/api-operation";
import * as z from "zod";
import { billingSchema, checkoutSchema, leadsTo } from "./billing.schema";

/** Endpoints of what clinics pay. */
export const operations: readonly ApiOperation[] = [
  {
    operationId: "getBilling",
    method: "get",
    path: "/api/admin/billing",
    access: "admin",
    summary: "Plano, situação, uso e faturas da clínica.",
    answer: { status: 200, data: billingSchema },
    errors: ["auth.totp_setup_required", "billing.not_a_reader"],
  },
  {
    operationId: "startCheckout",
    method: "post",
    path: "/api/admin/billing/checkout",
    access: "admin",
    body: checkoutSchema,
    summary: "Abre o pagamento de um plano.",
    answer: { status: 200, data: leadsTo },
    errors: [
      "auth.totp_setup_required",
      "billing.not_a_reader",
      "billing.has_subscription",
      "billing.once_paid",
      "billing.unavailable",
    ],
  },
  {
    operationId: "openBillingPortal",
    method: "post",
    path: "/api/admin/billing/portal",
    access: "admin",
    summary: "Abre o portal de pagamento.",
    answer: { status: 200, data: leadsTo },
    errors: ["auth.totp_setup_required", "billing.not_a_reader", "billing.no_customer", "billing.unavailable"],
  },
  {
    operationId: "receiveStripeEvent",
    method: "post",
    path: "/api/webhooks/stripe",
    access: "public",
    summary: "Eventos do Stripe, assinados (Stripe-Signature, 300 s).",
    body: z.looseObject({}),
    answer: { status: 200, data: z.object({ done: z.literal(true) }) },
    errors: ["billing.webhook_refused", "request.too_large"],
  },
];
