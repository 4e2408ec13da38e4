import * as z from "zod";
import { minutes, seconds } from "~/lib/duration";
import { severities, type Severity } from "./sos.schema";

/** Whom a step calls. */
export const stepRoles = ["psychologist", "substitute", "admin", "contact"] as const;
export type StepRole = (typeof stepRoles)[number];

/** How a step calls; contacts get SMS only, whatever it says. */
export const pageChannels = ["push", "sms", "email"] as const;
export type PageChannel = (typeof pageChannels)[number];

const stepSchema = z.object({
  /** ms after the step before it (after the alert, for the first). */
  after: z.int().min(0).max(minutes(60)),
  roles: z.array(z.enum(stepRoles)).min(1),
  channels: z.array(z.enum(pageChannels)).min(1),
});
export type LadderStep = z.output<typeof stepSchema>;

const ladderSchema = z.object({
  steps: z.array(stepSchema).min(1).max(8),
  /** Once the steps are done: all of the last step's roles but contacts, again and again. */
  repeat: z.object({ every: z.int().min(minutes(1)).max(minutes(60)), times: z.int().min(0).max(24) }),
});

/** A clinic's way of calling: a ladder per severity, and how long an acknowledged alert may go without an outcome (ms). */
export const policySchema = z.object({
  ladders: z.record(z.enum(severities), ladderSchema),
  outcomeWithin: z.int().min(minutes(10)).max(minutes(120)),
});
export type Policy = z.output<typeof policySchema>;

const usual = {
  steps: [
    { after: 0, roles: ["psychologist"], channels: ["push", "email"] },
    { after: seconds(60), roles: ["psychologist", "substitute"], channels: ["push", "sms", "email"] },
    {
      after: seconds(120),
      roles: ["psychologist", "substitute", "admin", "contact"],
      channels: ["push", "sms", "email"],
    },
  ],
  repeat: { every: minutes(5), times: 12 },
} satisfies z.output<typeof ladderSchema>;

const immediate = {
  ...usual,
  steps: [
    { after: 0, roles: ["psychologist", "substitute"], channels: ["push", "sms", "email"] },
    {
      after: seconds(60),
      roles: ["psychologist", "substitute", "admin", "contact"],
      channels: ["push", "sms", "email"],
    },
    { after: seconds(120), roles: ["psychologist", "substitute", "admin"], channels: ["push", "sms", "email"] },
  ],
} satisfies z.output<typeof ladderSchema>;

/**
 * What holds until a clinic says otherwise: the psychologist at once; after 60 s again with SMS, and the substitute; after 3 min
 * all admins and the emergency contact; then every 5 min, 12 times; then it is shown as unanswered. Somebody in immediate danger
 * is not made to wait for the SMS, and the second step calls everybody.
 */
export const housePolicy: Policy = {
  ladders: { support: usual, urgent: usual, immediate },
  outcomeWithin: minutes(30),
};

/** Every step of a severity's ladder, repeats written out. */
export function stepsOf({ ladders }: Policy, severity: Severity): LadderStep[] {
  const { steps, repeat } = ladders[severity];
  const last = steps.at(-1);
  if (!last) return [];
  const roles = [...new Set(steps.flatMap((step) => step.roles))].filter((role) => role !== "contact");
  const again: LadderStep = { after: repeat.every, roles, channels: [...pageChannels] };
  return [...steps, ...Array.from({ length: repeat.times }, () => again)];
}

/** A stored policy, or the house's when there is none or it is unfit. */
export function policyOf(stored: string | null | undefined): Policy {
  if (!stored) return housePolicy;
  try {
    return policySchema.parse(JSON.parse(stored));
  } catch {
    return housePolicy;
  }
}
