import * as z from "zod";
import { minutes, seconds } from "~/lib/duration";
import { severities, type Severity } from "../sos.schema";

/** Whom a step calls. */
export const stepRoles = ["psychologist", "substitute", "admin", "contact"] as const;
export type StepRole = (typeof stepRoles)[number];

/** How a step calls; contacts get SMS only, whatever it says. */
export const pageChannels = ["push", "sms", "email"] as const;
export type PageChannel = (typeof pageChannels)[number];
/** How somebody may be called: by WhatsApp beside the SMS of a step, if they agreed to it; no ladder asks for it, none can lose its SMS to it. */
export type CallChannel = PageChannel | "whatsapp";

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

type SeverityLadder = z.output<typeof ladderSchema>;

const everybody: LadderStep["roles"] = ["psychologist", "substitute", "admin", "contact"];
const repeat = { every: minutes(5), times: 12 };

const support: SeverityLadder = {
  steps: [
    { after: 0, roles: ["psychologist"], channels: ["push", "email"] },
    { after: seconds(60), roles: ["psychologist", "substitute"], channels: ["push", "sms", "email"] },
    { after: seconds(120), roles: everybody, channels: ["push", "sms", "email"] },
  ],
  repeat,
};

const urgent: SeverityLadder = {
  steps: [
    { after: 0, roles: ["psychologist"], channels: ["push", "email"] },
    { after: seconds(20), roles: ["psychologist", "substitute"], channels: ["push", "sms", "email"] },
    { after: seconds(70), roles: everybody, channels: ["push", "sms", "email"] },
  ],
  repeat,
};

const immediate: SeverityLadder = {
  steps: [
    { after: 0, roles: ["psychologist", "substitute"], channels: ["push", "sms", "email"] },
    { after: seconds(60), roles: everybody, channels: ["push", "sms", "email"] },
    { after: seconds(120), roles: ["psychologist", "substitute", "admin"], channels: ["push", "sms", "email"] },
  ],
  repeat,
};

/**
 * What holds until a clinic says otherwise. Who asks for support: the psychologist at once; after 60 s again with SMS, and the
 * substitute; after 3 min all admins and the emergency contact. What is urgent: SMS and the substitute after 20 s, everybody after
 * 90 s. Somebody in immediate danger is not made to wait for the SMS. Then every 5 min, 12 times; then it is shown as unanswered.
 */
export const housePolicy: Policy = { ladders: { support, urgent, immediate }, outcomeWithin: minutes(30) };

/** An urgent call's first SMS goes out by then (ms): what the words on the button say. */
export const urgentSmsWithin = seconds(30);

/** Why a ladder does not do what the words of its severity promise to the patient, for any clinic; null when it does. */
export type BrokenPromise = "not_at_once" | "urgent_sms_late" | "immediate_not_by_all";

/** What a ladder breaks of what is promised: the first call at once; urgent: SMS within 30 s; immediate: by all means from the first. */
export function brokenPromise(severity: Severity, { steps }: SeverityLadder): BrokenPromise | null {
  const [first] = steps;
  if (!first) return null;
  if (first.after > 0) return "not_at_once";
  if (severity === "immediate") {
    return pageChannels.every((channel) => first.channels.includes(channel)) ? null : "immediate_not_by_all";
  }
  if (severity === "support") return null;
  let at = 0;
  for (const { after, channels } of steps) {
    at += after;
    if (at <= urgentSmsWithin && channels.includes("sms")) return null;
  }
  return "urgent_sms_late";
}

/** A ladder that keeps what is promised, as near to the clinic's own as can be. */
function keeping(severity: Severity, ladder: SeverityLadder): SeverityLadder {
  // What was the house's for all that is not immediate, saved with the form that shows it, was nobody's choice.
  if (severity === "urgent" && JSON.stringify(ladder) === JSON.stringify(support)) return urgent;
  const broken = brokenPromise(severity, ladder);
  const [first, ...rest] = ladder.steps;
  if (broken === null || !first) return ladder;
  const channels = severity === "support" ? first.channels : [...pageChannels];
  const kept = { ...first, after: 0, channels: broken === "not_at_once" ? first.channels : channels };
  return keeping(severity, { ...ladder, steps: [kept, ...rest] });
}

/** Every step of a severity's ladder, repeats written out. */
export function stepsOf({ ladders }: Policy, severity: Severity): LadderStep[] {
  const { steps, repeat } = ladders[severity];
  const last = steps.at(-1);
  if (!last) return [];
  const roles = [...new Set(steps.flatMap((step) => step.roles))].filter((role) => role !== "contact");
  const again: LadderStep = { after: repeat.every, roles, channels: [...pageChannels] };
  return [...steps, ...Array.from({ length: repeat.times }, () => again)];
}

function parsed(stored: string | null | undefined): Policy | null {
  if (!stored) return null;
  try {
    return policySchema.parse(JSON.parse(stored));
  } catch {
    return null;
  }
}

/** A clinic's policy as it is followed: its own where that keeps what is promised; the house's when there is none or it is unfit. */
export function policyOf(stored: string | null | undefined): Policy {
  const own = parsed(stored);
  if (!own) return housePolicy;
  const { support: calm, urgent: soon, immediate: now } = own.ladders;
  const ladders = {
    support: keeping("support", calm),
    urgent: keeping("urgent", soon),
    immediate: keeping("immediate", now),
  };
  return { ...own, ladders };
}

/** The policy an alert was raised under, as it was. */
export function snapshotOf(stored: string | null | undefined): Policy {
  return parsed(stored) ?? housePolicy;
}
