import type { AppointmentStatus } from "~/features/appointments/appointment";
import type { ChargeKind, ChargeStatus } from "./charge";

/** A session as far as it is owed for. Centavos. */
export type Owing = { status: AppointmentStatus; feeCents: number | null; feeOwedCents: number | null };

/** What a session costs whoever pays for it: its fee when it took place, what the policy says when not; 0: nothing. */
export function owedFor({ status, feeCents, feeOwedCents }: Owing): { kind: ChargeKind; cents: number } {
  if (status === "completed") return { kind: "session", cents: feeCents ?? 0 };
  if (status === "no_show") return { kind: "missed", cents: feeOwedCents ?? 0 };
  if (status === "cancelled") return { kind: "late", cents: feeOwedCents ?? 0 };
  return { kind: "session", cents: 0 };
}

type Standing = {
  status: ChargeStatus;
  kind: ChargeKind;
  amountCents: number;
  sessionCents: number | null;
  seenCents: number | null;
  isByHand: boolean;
};
type Settled = Partial<Pick<Standing, "status" | "kind" | "amountCents" | "sessionCents" | "seenCents">>;

/**
 * What becomes of a charge when its session says this; null when it is so already. What is paid, and what the psychologist said by hand,
 * keeps its sum: what the session says stands beside it, to be seen.
 */
export function settle(charge: Standing, owed: { kind: ChargeKind; cents: number }): Settled | null {
  if (charge.sessionCents === null) return null; // shared out by hand
  if (charge.status === "paid" || charge.isByHand)
    return charge.sessionCents === owed.cents ? null : { sessionCents: owed.cents };
  const status = owed.cents > 0 ? "open" : "dropped";
  const amountCents = owed.cents > 0 ? owed.cents : charge.amountCents;
  const same = charge.status === status && charge.amountCents === amountCents && charge.sessionCents === owed.cents;
  const kind = owed.cents > 0 ? { kind: owed.kind } : {};
  return same ? null : { status, amountCents, sessionCents: owed.cents, seenCents: owed.cents, ...kind };
}

/** How a sum is shared out: all parts whole centavos, together the sum, the first ones a centavo more where it does not come out even. */
export function partsOf(cents: number, people: number): number[] {
  const [each, rest] = [Math.floor(cents / people), cents % people];
  return Array.from({ length: people }, (_, i) => each + (i < rest ? 1 : 0));
}

/** What the session says (centavos) where that has changed since the sum was settled, and nobody has seen to it; else null. */
export function sessionSays({ status, sessionCents, seenCents }: Omit<Standing, "kind" | "amountCents" | "isByHand">) {
  return status !== "dropped" && sessionCents !== seenCents ? sessionCents : null;
}
