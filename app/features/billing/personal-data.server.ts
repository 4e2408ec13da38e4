import { eq } from "drizzle-orm";
import type { PersonalData } from "~/features/kernel/personal-data";
import { directoryTable, tableOfNobody } from "~/features/kernel/personal-rows.server";
import { invoice, manualRefund, moneyReader, subscription } from "./subscription/subscription.directory.table";

/** What clinics pay: of the clinic, not of a person. Name, address and tax id of who pays are at Stripe alone. */
export const billingData: PersonalData = {
  feature: "billing",
  operation: {
    what: "Plano da clínica",
    why: "Cobrar o plano",
    of: "Psicólogas, psicólogos e administração",
    with: "Stripe",
  },
  stores: [
    tableOfNobody(subscription, "what a clinic has at Stripe, by its ids"),
    tableOfNobody(manualRefund, "sums of a clinic that we return by hand"),
    directoryTable(moneyReader, {
      whose: "account",
      of: ({ accountId }) => eq(moneyReader.accountId, accountId),
      by: [moneyReader.clinicId],
      show: ({ clinicId }) => ({ clinicId, sees: "what the clinic pays" }),
    }),
    tableOfNobody(
      invoice,
      "numbers, amounts and addresses of a clinic's invoices, kept five years (CTN art. 173 and 174)",
    ),
  ],
};
