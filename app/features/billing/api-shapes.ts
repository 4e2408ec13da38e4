import { iso, isoOrNull } from "~/lib/time/iso";
import type { Billing } from "./money/read-billing.server";

/** How a clinic stands, as the API shows it. */
export function apiBilling({ has, state, paid, used, invoices }: Billing) {
  return {
    plan: has.plan.code,
    status: state,
    currentPeriodEnd: isoOrNull(has.endsAt ?? paid?.periodEndAt ?? null),
    limits: has.plan.limits,
    // A full MB is said from its first byte on.
    usage: { ...used, storageMb: Math.ceil(used.storageMb) },
    invoices: invoices.map(({ id, number, state: status, amountCents, createdAt, pageUrl, pdfUrl }) => {
      return { id, number, status, amountCents, createdAt: iso(createdAt), url: pageUrl, pdfUrl };
    }),
  };
}
