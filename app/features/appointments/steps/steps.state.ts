import { days } from "~/lib/duration";
import {
  agreedStatuses,
  awaitedStatuses,
  type AppointmentStatus,
  type CancelReason,
  type CancelSide,
  type Participant,
} from "../appointment";
import { owedOnCancelling, owedOnMissing, type Terms } from "./fee.policy";

/** A session as far as its steps go. */
export type Standing = Terms & { status: AppointmentStatus; patients: readonly Participant[] };

/** What can be done with a session, beside moving it. */
export type Step =
  | { kind: "accept" }
  /** By the patient, or by the psychologist for all (`patientId` null) who told her so. */
  | { kind: "confirm"; patientId: string | null }
  | { kind: "start" }
  | { kind: "complete" }
  | { kind: "no_show" }
  /** What was noted of it, that it took place or that nobody came, was a slip: it stands as before. */
  | { kind: "reopen" }
  /** `dayChange`: it is one of a whole day that is cancelled. */
  | { kind: "cancel"; by: CancelSide; reason: CancelReason | null; dayChange?: string }
  /** One of several does not come, by themselves or because care has ended. The last one's is a cancellation. */
  | { kind: "leave"; patientId: string; by: CancelSide; reason: CancelReason | null };

/** What a step makes of a session. */
export type Outcome =
  /** It was so already: the same click twice, or late. */
  | { is: "done" }
  /** `why`: the clock is against it, not where the session stands. */
  | { is: "refused"; why?: "begun" | "past" | "settled" }
  | {
      is: "changed";
      status: AppointmentStatus;
      patients: Participant[];
      feeOwedCents?: number | null;
      wasRequest: boolean;
    };

/** From where each step may be taken. */
const from: Record<Step["kind"], readonly AppointmentStatus[]> = {
  accept: ["pending"],
  confirm: ["scheduled"],
  start: ["scheduled", "confirmed"],
  complete: agreedStatuses,
  no_show: agreedStatuses,
  reopen: ["completed", "no_show"],
  cancel: [...awaitedStatuses, "in_progress"],
  leave: awaitedStatuses,
};

/** Where a session stands for whom a step would do nothing new. */
const reached: Record<Step["kind"], readonly AppointmentStatus[]> = {
  accept: ["scheduled", "confirmed"],
  confirm: ["confirmed"],
  start: ["in_progress"],
  complete: ["completed"],
  no_show: ["no_show"],
  reopen: ["scheduled", "confirmed"],
  cancel: ["cancelled"],
  leave: ["cancelled"],
};

const comes = ({ leftAt }: Participant) => leftAt === null;

function confirm({ patients, ...session }: Standing, patientId: string | null, at: number): Outcome {
  const meant = patients.filter((one) => comes(one) && (patientId === null || one.patientId === patientId));
  if (meant.length === 0) return { is: "refused" };
  if (meant.every((one) => one.confirmedAt !== null)) return { is: "done" };
  const said = patients.map((one) =>
    meant.includes(one) && one.confirmedAt === null ? { ...one, confirmedAt: at } : one,
  );
  const all = said.filter(comes).every((one) => one.confirmedAt !== null);
  return { is: "changed", status: all ? "confirmed" : session.status, patients: said, wasRequest: false };
}

function cancel(session: Standing, how: { by: CancelSide; reason: CancelReason | null }, at: number): Outcome {
  const wasRequest = session.status === "pending";
  const feeOwedCents = owedOnCancelling(session, { ...how, wasRequest, at });
  return { is: "changed", status: "cancelled", patients: [...session.patients], feeOwedCents, wasRequest };
}

function leave(session: Standing, step: Step & { kind: "leave" }, at: number): Outcome {
  const { patientId, reason } = step;
  const one = session.patients.find((other) => other.patientId === patientId);
  if (!one) return { is: "refused" };
  if (!comes(one)) return { is: "done" };
  const rest = session.patients.filter((other) => comes(other) && other !== one);
  if (rest.length === 0) return cancel(session, step, at);
  const said = session.patients.map((other) => (other === one ? { ...one, leftAt: at, leftReason: reason } : other));
  // Those who are left have perhaps all confirmed.
  const all = session.status === "scheduled" && rest.every(({ confirmedAt }) => confirmedAt !== null);
  return { is: "changed", status: all ? "confirmed" : session.status, patients: said, wasRequest: false };
}

/** How long (ms) after it begins what was noted of a session can be taken back: by then the week is closed, and its money counted. */
export const reopenedWithin = days(7);

/** What the clock forbids: a yes to an hour that has passed, a patient's no once it has begun, a second thought after a week. */
function tooLate({ startAt }: Terms, step: Step, at: number): "begun" | "past" | "settled" | null {
  if (at < startAt) return null;
  if (step.kind === "reopen") return at > startAt + reopenedWithin ? "settled" : null;
  if (step.kind === "accept") return "past";
  return step.kind === "leave" && step.by === "patient" ? "begun" : null;
}

const unsaid = { is: "changed", wasRequest: false } as const;

/** What a step makes of a session as it stands. Pure. @param at ms */
export function take(session: Standing, step: Step, at: number): Outcome {
  if (reached[step.kind].includes(session.status)) return { is: "done" };
  if (!from[step.kind].includes(session.status)) return { is: "refused" };
  const why = tooLate(session, step, at);
  if (why !== null) return { is: "refused", why };
  const patients = [...session.patients];
  switch (step.kind) {
    case "accept":
      return { ...unsaid, status: "scheduled", patients };
    case "confirm":
      return confirm(session, step.patientId, at);
    case "start":
      return { ...unsaid, status: "in_progress", patients };
    case "complete":
      return { ...unsaid, status: "completed", patients };
    case "no_show":
      return { ...unsaid, status: "no_show", patients, feeOwedCents: owedOnMissing(session) };
    case "reopen": {
      const all = patients.filter(comes).every(({ confirmedAt }) => confirmedAt !== null);
      return { ...unsaid, status: all ? "confirmed" : "scheduled", patients, feeOwedCents: null };
    }
    case "cancel":
      return cancel(session, step, at);
    case "leave":
      return leave(session, step, at);
  }
}

/**
 * Steps that a page offers to the psychologist: those that the state allows and the clock makes sensible.
 * @param now ms
 */
export function stepsOffered({ status, startAt }: Pick<Standing, "status" | "startAt">, now: number): Step["kind"][] {
  const hasBegun = now >= startAt;
  const sensible: Record<Step["kind"], boolean> = {
    accept: !hasBegun,
    confirm: !hasBegun,
    start: now >= startAt - 15 * 60_000,
    complete: hasBegun,
    no_show: hasBegun,
    reopen: now <= startAt + reopenedWithin,
    cancel: true,
    leave: false,
  };
  return (Object.keys(from) as Step["kind"][]).filter((kind) => sensible[kind] && from[kind].includes(status));
}
