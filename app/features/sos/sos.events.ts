import type { NewEvent } from "~/features/kernel/events/commit.server";
import type { AlertEvent, AlertHead } from "./board/alert";

/** Lines of a timeline that the rest of the house is told of; the others are evidence only. */
const told: Partial<Record<AlertEvent["kind"], string>> = {
  accepted: "sos.raised",
  worsened: "sos.worsened",
  acknowledged: "sos.acknowledged",
  lapsed: "sos.lapsed",
  unanswered: "sos.unanswered",
  resolved: "sos.resolved",
  cancelled: "sos.cancelled",
};

/** The domain event of a timeline's line, null when it makes none. Its version is the line's place. */
export function eventOf({ id, patient, severity }: AlertHead, { kind, seq, who }: AlertEvent): NewEvent | null {
  const type = told[kind];
  if (type === undefined) return null;
  return { type, aggregateId: id, version: seq, data: { patientId: patient.id, severity, whoId: who?.id ?? null } };
}
