import { Link } from "@remix-run/react";
import type { AlertOutcome, AlertStatus, Severity } from "~/features/sos/sos.schema";
import { teamPaths } from "~/team-paths";
import { formatWhen, type Reader } from "~/ui/time/format-time";
import { outcomeTold, severityWords } from "./words";

export type AlertSinceShown = {
  id: string;
  raisedAt: number;
  severity: Severity;
  status: AlertStatus;
  outcome: AlertOutcome | null;
};

function stateOf({ status, outcome }: AlertSinceShown): string {
  if (status === "cancelled") return "cancelado pela pessoa";
  if (outcome) return outcomeTold[outcome].toLowerCase();
  return status === "acknowledged" ? "em atendimento" : "sem resposta";
}

/** Calls for help of a stretch of time, without a word of what was written. */
export function AlertsSince({ alerts, reader }: { alerts: AlertSinceShown[]; reader: Reader }) {
  return (
    <ul className="space-y-1">
      {alerts.map((alert) => (
        <li key={alert.id}>
          <Link to={teamPaths.alert(alert.id)} className="link font-medium">
            {formatWhen(alert.raisedAt, reader)}
          </Link>
          {` · ${severityWords[alert.severity]} · ${stateOf(alert)}`}
        </li>
      ))}
    </ul>
  );
}
