import { iso, isoOrNull } from "~/lib/time/iso";
import type { Alert, AlertEvent, AlertHead } from "./board/alert";

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
