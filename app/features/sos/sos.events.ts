import * as z from "zod";
import type { DataOf, NewEvent } from "~/features/kernel/events/event";
import type { AlertEvent, AlertHead } from "./board/alert";

const alert = z.strictObject({ patientId: z.string(), severity: z.string(), whoId: z.string().nullable() });

/** What happens to a call for help. */
export const events = {
  "sos.raised": alert,
  "sos.worsened": alert,
  "sos.acknowledged": alert,
  "sos.lapsed": alert,
  "sos.unanswered": alert,
  "sos.resolved": alert,
  "sos.cancelled": alert,
  "sos.left_for_board": z.strictObject({
    alertId: z.string(),
    key: z.string(),
    origin: z.string(),
    waited: z.number().optional(),
  }),
};

declare module "~/features/kernel/events/event" {
  interface EventData extends DataOf<typeof events> {}
}

/** Lines of a timeline that the rest of the house is told of; the others are evidence only. */
const told: { [Kind in AlertEvent["kind"]]?: Exclude<keyof typeof events, "sos.left_for_board"> } = {
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
