import * as z from "zod";
import { chargeKinds, paymentMethods } from "../charges/charge";
import type { ReceiptWords } from "./receipt";

const stored = z.object({
  payerName: z.string(),
  payerCpf: z.string(),
  beneficiaryName: z.string(),
  beneficiaryCpf: z.string(),
  payeeName: z.string(),
  payeeCpf: z.string(),
  crp: z.string(),
  isCrpVerified: z.boolean(),
  city: z.string(),
  kind: z.enum(chargeKinds),
  about: z.string().nullable(),
  day: z.string(),
  paidOn: z.string(),
  method: z.enum(paymentMethods),
});

/** Where a receipt's words are bound to. */
export const receiptField = (id: string) => ({ table: "receipt", row: id, column: "words" });

/** What a receipt says, out of its plain text. */
export function receiptWordsIn(text: string): ReceiptWords {
  return stored.parse(JSON.parse(text));
}
