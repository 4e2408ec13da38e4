import type { Role } from "~/features/kernel/actor";
import type { HeldReason } from "~/platform/objects/contact-lines.server";
import type { CallChannel, PageChannel, Policy, StepRole } from "../ladder/ladder.policy";
import type { AlertOutcome, AlertStatus, CancelReason, Location, Severity } from "../sos.schema";

/** Somebody as an alert names them. A contact's name is the patient's secret: it is empty for who may not read it. */
export type Person = { id: string; name: string };

/** Whether an alert names an emergency contact, not a member. */
export function isContact(id: string): boolean {
  return id.startsWith("ctt_");
}

/**
 * One line of an alert's timeline. `seq` counts from 1 without gaps; the words are made where it is shown.
 * Evidence grows in this order, and each line says by whose word: `accepted` (our board has it), `sent` (the provider took it),
 * `delivered` (the provider's or device's receipt), `seen` (a person opened it), `acknowledged` and `resolved` (a person answered).
 */
export type AlertEvent = {
  seq: number;
  at: number;
  /** Whose word it is. */
  source: "board" | "provider" | "device" | "patient" | "responder" | "contact";
  /** Whom it is about: who was called, who saw, who answered; null when it is about nobody. */
  who: Person | null;
} & (
  | {
      kind: "accepted";
      origin: RaiseOrigin;
      /** How long (ms) the device held the press back for want of a network, by its own clock. */
      waited?: number;
    }
  /** The origin of presses of older alerts is not known. */
  | { kind: "pressed_again"; origin?: RaiseOrigin; waited?: number }
  | { kind: "worsened"; severity: Severity }
  | { kind: "called"; step: number }
  | { kind: "skipped"; step: number }
  /** An SMS to a contact that was not sent, and why. */
  | { kind: "held_back"; why: HeldReason }
  | { kind: "sent" | "delivered" | "failed"; channel: CallChannel | "screen" }
  | { kind: "seen" }
  | { kind: "acknowledged" }
  | { kind: "lapsed" }
  | { kind: "unanswered" }
  | { kind: "resolved"; outcome: AlertOutcome }
  | { kind: "cancelled"; reason: CancelReason }
  | { kind: "location_shared" | "location_withdrawn" }
  | { kind: "rearmed" }
);
/** An event before it has its place; distributes over the kinds. */
export type NewAlertEvent = AlertEvent extends infer E ? (E extends AlertEvent ? Omit<E, "seq" | "at"> : never) : never;

/**
 * How a press reached us: by a login; by a device that was marked at sign-in, and whether its login stands could not be asked for
 * in time; by such a device without a login; or held back by a device without network.
 */
export type RaiseOrigin = "session" | "known_device" | "unconfirmed_device" | "queued";

/** Whom the ladder calls next, and how. */
export type NextCall = { roles: StepRole[]; channels: PageChannel[] };

/** How the person felt, 0 (calm) to 10. */
export type Feelings = { before: number | null; after: number | null; helped: string | null };

/** An alert without a word of what the person wrote: what lists, admins and frames show. */
export type AlertHead = {
  id: string;
  patient: Person;
  severity: Severity;
  status: AlertStatus;
  raisedAt: number;
  /** When (ms) the next step or the outcome is due; null when nothing is. */
  nextAt: number | null;
  /** What is done then; null unless somebody is called. */
  nextCall: NextCall | null;
  acknowledgedBy: Person | null;
  acknowledgedAt: number | null;
  closedAt: number | null;
  outcome: AlertOutcome | null;
  /** Grows with every change; of two heads of an alert the higher is the newer. */
  rev: number;
};

/** An alert with its timeline and, for those it concerns, what was written. */
export type Alert = AlertHead & {
  timeline: AlertEvent[];
  /** The patient's words; null when there are none, or for who may not read them. */
  message: string | null;
  tool: string | null;
  feelings: Feelings;
  location: (Location & { at: number }) | null;
  /** What the responder wrote on closing. */
  note: string | null;
  /** The clinic's ladder as it was when the alert was raised. */
  policy: Policy;
};

/** What a socket of the board says. */
export type BoardFrame =
  /** All that is live and concerns who listens, newest first; sent on connecting. */
  | { type: "alerts"; alerts: AlertHead[]; at: number }
  /** Something new or changed. */
  | { type: "sos-alert" | "sos-update"; alert: AlertHead };

/** Somebody acting on an alert. */
export type Responder = Person & { role: Role };
