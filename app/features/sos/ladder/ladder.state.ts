import type { NextCall } from "../board/alert";
import type { AlertStatus, Severity } from "../sos.schema";
import { stepsOf, type LadderStep, type Policy } from "./ladder.policy";

/**
 * Where an alert stands on its ladder: everything that decides what happens next, and when. Pure: the board stores it, and does
 * what `climb` says.
 */
export type Ladder = {
  status: AlertStatus;
  severity: Severity;
  /** As it was when the alert was raised: a later change of the clinic's policy changes nothing that is under way. */
  policy: Policy;
  /** The policy is the house's, for the clinic's own could not be asked for in time; the first climb that knows it takes it. */
  guessed?: boolean;
  /** The step that comes next, from 0. */
  step: number;
  /** When (ms) the next thing is due: a step while open, the outcome while acknowledged; null when nothing is. */
  nextAt: number | null;
};

/** What a tick has brought about. */
export type Climb = {
  ladder: Ladder;
  /** Steps to be called now, in order. */
  called: { number: number; step: LadderStep }[];
  /** Steps nobody of whom can be reached: passed over at once. */
  skipped: { number: number; step: LadderStep }[];
  /** All steps are done and nobody came. */
  gaveUp: boolean;
  /** An acknowledged alert had no outcome in time and calls again. */
  lapsed: boolean;
};

/** Whether anybody of a step can be reached now; null when that is not known. */
export type CanReach = (step: LadderStep) => boolean | null;

/** How long to wait where it is not known who could be called (the shard is down and nothing is remembered), ms. */
export const unknownWait = 5000;

/** Whether an alert still wants somebody. */
export function isLive(status: AlertStatus): boolean {
  return status === "open" || status === "acknowledged" || status === "unanswered";
}

/** A new alert, due at once. */
export function begin(policy: Policy, severity: Severity, now: number): Ladder {
  return { status: "open", severity, policy, step: 0, nextAt: now };
}

/** The clinic's own policy is known now: it counts, if the house's was only a guess. */
export function learn(ladder: Ladder, policy: Policy): Ladder {
  return ladder.guessed ? { ...ladder, policy, guessed: false } : ladder;
}

/** Pressed once more: what had been given up begins anew, what is under way goes on as it is. */
export function pressAgain(ladder: Ladder, now: number): Ladder {
  if (ladder.status !== "unanswered") return ladder;
  return { ...ladder, status: "open", step: 0, nextAt: now };
}

/** Worse than it was: the severer ladder is climbed from its beginning, at once. A milder word changes nothing. */
export function worsen(ladder: Ladder, severity: Severity, now: number): Ladder {
  const order: readonly Severity[] = ["support", "urgent", "immediate"];
  if (!isLive(ladder.status) || order.indexOf(severity) <= order.indexOf(ladder.severity)) return ladder;
  if (ladder.status === "acknowledged") return { ...ladder, severity };
  return { ...ladder, status: "open", severity, step: 0, nextAt: now };
}

/** Somebody takes it: calling stops, and the time for an outcome runs. */
export function acknowledge(ladder: Ladder, now: number): Ladder {
  if (ladder.status !== "open" && ladder.status !== "unanswered") return ladder;
  return { ...ladder, status: "acknowledged", nextAt: now + ladder.policy.outcomeWithin };
}

/** It is over: nothing is due, ever again. */
export function close(ladder: Ladder, status: "resolved" | "cancelled"): Ladder {
  return isLive(ladder.status) ? { ...ladder, status, nextAt: null } : ladder;
}

function lapse(ladder: Ladder, now: number): Ladder {
  // From the second step on: who acknowledged was called alone once already.
  const step = Math.min(1, stepsOf(ladder.policy, ladder.severity).length - 1);
  return { ...ladder, status: "open", step, nextAt: now };
}

/**
 * Does what is due. Steps that reach nobody are passed over at once; one that would reach somebody is called and the next is
 * planned from now, so a late tick never calls two steps at once.
 */
export function climb(before: Ladder, canReach: CanReach, now: number): Climb {
  const result: Climb = { ladder: before, called: [], skipped: [], gaveUp: false, lapsed: false };
  if (before.nextAt === null || before.nextAt > now) return result;
  if (before.status === "acknowledged") {
    result.ladder = lapse(before, now);
    result.lapsed = true;
  }
  if (result.ladder.status !== "open") return result;
  const steps = stepsOf(before.policy, before.severity);
  for (let number = result.ladder.step; number < steps.length; number++) {
    const step = steps[number] as LadderStep;
    const reach = canReach(step);
    if (reach === null) return { ...result, ladder: { ...result.ladder, step: number, nextAt: now + unknownWait } };
    if (!reach) {
      result.skipped.push({ number, step });
      continue;
    }
    result.called.push({ number, step });
    const next = steps[number + 1];
    const wait = next?.after ?? before.policy.ladders[before.severity].repeat.every;
    return { ...result, ladder: { ...result.ladder, step: number + 1, nextAt: now + wait } };
  }
  const ladder = { ...result.ladder, status: "unanswered" as const, step: steps.length, nextAt: null };
  return { ...result, ladder, gaveUp: true };
}

/** Whether what is live has a valid next step: what the auditor looks for. @param slack ms that a step may be late */
export function isArmed({ status, nextAt }: Ladder, now: number, slack: number): boolean {
  if (status !== "open" && status !== "acknowledged") return nextAt === null;
  return nextAt !== null && nextAt >= now - slack;
}

/** Whom a ladder calls at its next step, if somebody is there to be called; null while none is planned. */
export function nextCallOf({
  status,
  policy,
  severity,
  step,
}: Pick<Ladder, "status" | "policy" | "severity" | "step">) {
  const next = status === "open" ? stepsOf(policy, severity)[step] : undefined;
  return next ? ({ roles: next.roles, channels: next.channels } satisfies NextCall) : null;
}
