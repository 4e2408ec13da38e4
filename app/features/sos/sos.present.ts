import * as z from "zod";
import { iso, isoOrNull } from "~/lib/time/iso";
import type { Alert, AlertEvent, AlertHead } from "./board/alert";
import { pageChannels, stepRoles } from "./ladder/ladder.policy";
import { alertStatuses, outcomes, severities } from "./sos.schema";

const person = z.object({ id: z.string(), name: z.string() });
const instant = z.iso.datetime();

/** A line of a timeline as the API shows it; `kind` tells which of the last fields there are. */
const eventSchema = z.looseObject({
  seq: z.int(),
  at: instant,
  kind: z.string(),
  source: z.enum(["board", "provider", "device", "patient", "responder", "contact"]),
  who: person.nullable(),
});

/** An alert in lists of the API. */
export const alertHeadSchema = z.object({
  id: z.string(),
  patient: person,
  severity: z.enum(severities),
  status: z.enum(alertStatuses),
  raisedAt: instant,
  nextAt: instant.nullable(),
  nextCall: z.object({ roles: z.array(z.enum(stepRoles)), channels: z.array(z.enum(pageChannels)) }).nullable(),
  acknowledgedBy: person.nullable(),
  acknowledgedAt: instant.nullable(),
  closedAt: instant.nullable(),
  outcome: z.enum(outcomes).nullable(),
  rev: z.int(),
});

/** An alert of the API, with its timeline. */
export const alertSchema = alertHeadSchema.extend({
  timeline: z.array(eventSchema),
  message: z.string().nullable(),
  tool: z.string().nullable(),
  feelings: z.object({ before: z.int().nullable(), after: z.int().nullable(), helped: z.string().nullable() }),
  location: z
    .object({ latitude: z.number(), longitude: z.number(), accuracy: z.number().optional(), at: instant })
    .nullable(),
  note: z.string().nullable(),
});

/** An alert as lists show it. */
export function showHead(head: AlertHead) {
  const { id, patient, severity, status, nextCall, acknowledgedBy, outcome, rev } = head;
  return {
    id,
    patient,
    severity,
    status,
    raisedAt: iso(head.raisedAt),
    nextAt: isoOrNull(head.nextAt),
    nextCall,
    acknowledgedBy,
    acknowledgedAt: isoOrNull(head.acknowledgedAt),
    closedAt: isoOrNull(head.closedAt),
    outcome,
    rev,
  };
}

const showEvent = ({ at, ...event }: AlertEvent) => ({ ...event, at: iso(at) });

const stages: readonly AlertEvent["kind"][] = ["accepted", "acknowledged", "lapsed", "unanswered", "cancelled"];

/** An alert as the API shows it. */
export function showAlert(alert: Alert) {
  const { timeline, message, tool, feelings, location, note } = alert;
  return {
    ...showHead(alert),
    timeline: timeline.map(showEvent),
    message,
    tool,
    feelings,
    location: location && { ...location, at: iso(location.at) },
    note,
  };
}

const noFeelings = { before: null, after: null, helped: null };

/**
 * The same for a device whose login has ended, in whoever's hands it is: where the alert stands, and nothing else. Nobody's name,
 * nobody's words, nothing of how the clinic calls.
 */
export function forStranger({ timeline, ...alert }: Alert): Alert {
  return {
    ...alert,
    nextCall: null,
    acknowledgedBy: null,
    outcome: null,
    timeline: timeline.filter(({ kind }) => stages.includes(kind)).map((event) => ({ ...event, who: null })),
    message: null,
    tool: null,
    feelings: noFeelings,
    location: null,
    note: null,
  };
}
