import type { AdminCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { AppError } from "~/lib/app-error";
import { formatCnpj, readCnpj } from "~/lib/text/cnpj";
import { formatCpf, readCpf } from "~/lib/text/cpf";
import type { TaxId } from "~/platform/payments/payments";
import { answered } from "../subscription/settle-clinic.server";
import { findSubscription } from "../subscription/subscription.repo.server";
import { requireMoney } from "./money-readers.server";
import { openCustomer } from "./open-customer.server";

/** A CPF or a CNPJ (with letters, too, as since July 2026) out of what was typed; null for neither. */
export function readBrazilianTaxId(text: string): TaxId | null {
  const cpf = readCpf(text);
  if (cpf !== null) return { kind: "cpf", signs: cpf };
  const cnpj = readCnpj(text);
  return cnpj === null ? null : { kind: "cnpj", signs: cnpj };
}

/** Whose invoices are, as people write it; "" for nobody yet. It stands at Stripe alone. @throws AppError `billing.unavailable` */
export async function readPayerTaxId(ctx: AdminCtx): Promise<string> {
  await requireMoney(ctx);
  const row = await findSubscription(ctx.db, ctx.actor);
  if (!row) return "";
  const taxId = answered(await ctx.platform.payments.taxIdOf(row.customerId));
  if (taxId === "none") return "";
  return taxId.kind === "cpf" ? formatCpf(taxId.signs) : formatCnpj(taxId.signs);
}

/**
 * Says whose invoices are from now on.
 * @throws AppError `request.invalid` (taxId) for signs whose check digits are wrong, `billing.unavailable`
 */
export async function setPayerTaxId(ctx: AdminCtx, typed: string): Promise<void> {
  await requireMoney(ctx);
  const taxId = readBrazilianTaxId(typed);
  if (!taxId)
    throw new AppError("request.invalid", {
      fields: { taxId: "Confira os números: um CPF tem 11 dígitos, um CNPJ tem 14 sinais, com letras ou sem." },
    });
  const { customerId, clinicId } = await openCustomer(ctx);
  answered(await ctx.platform.payments.setTaxId(customerId, taxId));
  const audit = { action: "billing.set_tax_id", entity: "subscription", entityId: clinicId, fields: ["taxId"] };
  await commit(ctx, { clinicId, statements: [], events: [], audit });
}
