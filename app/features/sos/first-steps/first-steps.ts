import type { Role } from "~/features/kernel/actor";

/** What makes a psychologist reachable and her patients sure of it, in order of weight; then whom she cares for first. */
export const firstSteps = ["phone", "email", "push", "two-step", "hours", "substitute", "invite"] as const;
export type FirstStep = (typeof firstSteps)[number];

/** Of who runs a clinic: to be reached, and people. */
export const ownerSteps = ["email", "phone", "two-step", "team", "patient"] as const;
export type OwnerStep = (typeof ownerSteps)[number];

/** Of a patient. */
export const patientSteps = ["entry", "contact", "plan"] as const;
export type PatientStep = (typeof patientSteps)[number];

/** The steps of each role. */
export const stepsOf = { patient: patientSteps, psychologist: firstSteps, admin: ownerSteps } as const satisfies Record<
  Role,
  readonly string[]
>;
export type AnyStep = (typeof stepsOf)[Role][number];
