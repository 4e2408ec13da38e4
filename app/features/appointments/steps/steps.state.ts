import type { AppointmentStatus, CancelReason, CancelSide, Participant } from "../appointment";
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
  /** `dayChange`: it is one of a whole day that is cancelled. */
  | { kind: "cancel"; by: CancelSide; reason: CancelReason | null; dayChange?: string }
  /** One of several does not come, by themselves or because care has ended. The last one's is a cancellation. */
  | { kind: "leave"; patientId: string; by: CancelSide; reason: CancelReason | null };

/** What a step makes of a session. */
export type Outcome =
  /** It was so already: the same click twice, or late. */
  | { is: "done" }
  /** `why`: the clock is against it, not where the session stands. */
  | { is: "refused"; why?: "begun" | "past" }
  | { is: "changed"; status: AppointmentStatus; patients: Participant[]; feeOwedCents?: number; wasRequest: boolean };

/** From where each step may be taken. */
const from: Record<Step["kind"], readonly AppointmentStatus[]> = {
  accept: ["pending"],
  confirm: ["scheduled"],
  start: ["scheduled", "confirmed"],
  complete: ["scheduled", "confirmed", "in_progress"],
  no_show: ["scheduled", "confirmed", "in_progress"],
  cancel: ["pending", "scheduled", "confirmed", "in_progress"],
  leave: ["pending", "scheduled", "confirmed"],
};

/** Where a session stands for whom a step would do nothing new. */
const reached: Record<Step["kind"], readonly AppointmentStatus[]> = {
  accept: ["scheduled", "confirmed"],
  confirm: ["confirmed"],
  start: ["in_progress"],
  complete: ["completed"],
  no_show: ["no_show"],
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

/** What the clock forbids: a yes to an hour that has passed, and a patient's no once it has begun. */
function tooLate({ startAt }: Terms, step: Step, at: number): "begun" | "past" | null {
  if (at < startAt) return null;
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
    case "cancel":
      return cancel(session, step, at);
    case "leave":
      return leave(session, step, at);
  }
}

/** Whether a session can still be given another time, length or kind. */
export function canMove(status: AppointmentStatus): boolean {
  return status === "pending" || status === "scheduled" || status === "confirmed";
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
    cancel: true,
    leave: false,
  };
  return (Object.keys(from) as Step["kind"][]).filter((kind) => sensible[kind] && from[kind].includes(status));
}
