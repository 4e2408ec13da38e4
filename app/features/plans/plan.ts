/** Plans there are, from the smallest; `house` is our own clinic's and is not for sale. */
export const planCodes = ["free", "essencial", "profissional", "clinica", "house"] as const;
export type PlanCode = (typeof planCodes)[number];

/** Plans that money buys. */
export const soldPlans = ["essencial", "profissional", "clinica"] as const satisfies readonly PlanCode[];

/** What plans measure. */
export const limitNames = ["patients", "psychologists", "storageMb"] as const;
export type LimitName = (typeof limitNames)[number];
/** How much of each; null is without limit. Storage in MB of 1,000,000 bytes. */
export type Limits = Record<LimitName, number | null>;

/**
 * What a plan brings beside its limits. None of it is software: everything that care needs is in every plan (ADR 0064).
 */
export const planFeatures = ["priority-support", "guided-start"] as const;
export type PlanFeature = (typeof planFeatures)[number];

/** One version of a plan, as it can be bought. It never changes; a change is another version. */
export type PlanVersion = {
  code: PlanCode;
  version: number;
  limits: Limits;
  features: readonly PlanFeature[];
  /** Centavos. */
  monthCents: number;
  yearCents: number;
  publishedAt: number;
};

/** What a clinic has its plan by: a trial, a payment, nothing (the free one), or because the platform gave it. */
export const planBases = ["trial", "paid", "free", "granted"] as const;
export type PlanBasis = (typeof planBases)[number];
