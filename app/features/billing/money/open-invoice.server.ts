import type { AdminCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { answered } from "../subscription/settle-clinic.server";
import { findInvoice, findSubscription } from "../subscription/subscription.repo.server";
import { requireMoney } from "./money-readers.server";

/**
 * Where one of the clinic's invoices lies now, as PDF or as the page that it is paid on. Stripe's addresses end after a month, so they
 * are asked for when somebody opens one.
 * @throws AppError `billing.invoice_not_found`, for another clinic's too, `billing.unavailable`
 */
export async function openInvoice(ctx: AdminCtx, id: string, as: "pdf" | "page"): Promise<string> {
  await requireMoney(ctx);
  const [row, customer] = await Promise.all([findInvoice(ctx.db, ctx.actor, id), findSubscription(ctx.db, ctx.actor)]);
  if (!row || !customer) throw new AppError("billing.invoice_not_found");
  const now = answered(await ctx.platform.payments.invoiceOf(id));
  if (now.customerId !== customer.customerId) throw new AppError("billing.invoice_not_found");
  const url = as === "pdf" ? now.pdfUrl : now.pageUrl;
  if (url === null) throw new AppError("billing.invoice_not_found");
  return url;
}
