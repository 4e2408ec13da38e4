import type { Payee } from "../profile/payee";
import { brCode, isFitForCode, txidOf } from "./br-code";

/** The Pix code of a charge as text; null where who is paid has said no key, or nothing fit for a code. */
export function pixTextOf(
  payee: Pick<Payee, "name" | "city" | "pix"> | null,
  { id, amountCents }: { id: string; amountCents: number },
): string | null {
  if (!payee?.pix || !isFitForCode(payee)) return null;
  const { name, city, pix } = payee;
  return brCode({ key: pix.key, name, city, amountCents, txid: txidOf(id) });
}
