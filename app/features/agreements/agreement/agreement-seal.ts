import * as z from "zod";
import type { Proof } from "./agreement";

/** Where proof and reply are bound to. */
export const agreementField = (id: string, column: "proof" | "reply") => ({ table: "agreement", row: id, column });

const stored = z.object({
  name: z.string(),
  relation: z.string().nullable(),
  accountId: z.string(),
  address: z.string(),
  device: z.string(),
});

/** A proof out of its plain text. */
export function proofIn(text: string): Proof {
  return stored.parse(JSON.parse(text));
}
