/** What is owed for: a session held, one cancelled late, one nobody came to, something else (a report). */
export const chargeKinds = ["session", "late", "missed", "other"] as const;
export type ChargeKind = (typeof chargeKinds)[number];

/** Where a charge stands; `dropped`: nothing is owed, by the session or by the psychologist's word. */
export const chargeStatuses = ["open", "paid", "dropped"] as const;
export type ChargeStatus = (typeof chargeStatuses)[number];

/** How it was paid. A card is charged elsewhere: no money goes through us. */
export const paymentMethods = ["pix", "cash", "transfer", "card"] as const;
export type PaymentMethod = (typeof paymentMethods)[number];

/** What is owed by one patient, as pages show it. Money in centavos, days YYYY-MM-DD in the psychologist's zone. */
export type Charge = {
  id: string;
  patientId: string;
  psychologistId: string;
  appointmentId: string | null;
  kind: ChargeKind;
  status: ChargeStatus;
  day: string;
  amountCents: number;
  /** What the session says now, where it says something else than is asked for here; else null. */
  sessionSaysCents: number | null;
  paidOn: string | null;
  method: PaymentMethod | null;
  /** When (ms) the patient was last reminded of it. */
  remindedAt: number | null;
  /** When (ms) it went into a file for Receita Saúde. */
  declaredAt: number | null;
  version: number;
};
