import * as z from "zod";
import type { DataOf, NewEvent } from "~/features/kernel/events/event";

const charge = z.strictObject({ psychologistId: z.string(), patientId: z.string() });

/** What happens to what is owed: ids, never sums nor words. */
export const events = {
  "charge.made": charge,
  /** It is another sum, or nothing is owed any more. */
  "charge.changed": charge,
  "charge.paid": charge,
  /** It was marked as paid by mistake. */
  "charge.unpaid": charge,
  "charge.reminded": charge,
  /** A receipt of it was issued: from then on it is another version. */
  "charge.receipted": charge,
  "receipt.issued": charge,
  "receipt.cancelled": charge,
  /** Who pays for a patient, or how a psychologist is paid, is known now, or is another. */
  "payer.saved": charge,
  "payee.saved": z.strictObject({ psychologistId: z.string() }),
};

declare module "~/features/kernel/events/event" {
  interface EventData extends DataOf<typeof events> {}
}

type Kind = "made" | "changed" | "paid" | "unpaid" | "reminded" | "receipted";
type Pair = { psychologistId: string; patientId: string };

/** Something happened to a charge. @param version the one it has from now on */
export function chargeEvent(kind: Kind, charge: Pair & { id: string }, version: number): NewEvent {
  const { id, psychologistId, patientId } = charge;
  return { type: `charge.${kind}`, aggregateId: id, version, data: { psychologistId, patientId } };
}
