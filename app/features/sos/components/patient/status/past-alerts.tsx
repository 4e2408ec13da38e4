import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import { EmptyState } from "~/ui/list/empty-state";
import { formatWhen, type Reader } from "~/ui/time/format-time";
import type { AlertHead } from "~/features/sos/board/alert";
import type { AlertStatus, Severity } from "~/features/sos/sos.schema";

const statuses: Record<AlertStatus, string> = {
  open: "aberto",
  acknowledged: "com alguém da equipe",
  unanswered: "aberto, sem resposta ainda",
  resolved: "encerrado pela equipe",
  cancelled: "encerrado por você",
};
const severities: Record<Severity, string> = { support: "Apoio", urgent: "Urgente", immediate: "Imediato" };

/** A patient's own calls for help, newest first. */
export function PastAlerts({ alerts, reader }: { alerts: AlertHead[]; reader: Reader }) {
  if (alerts.length === 0)
    return (
      <EmptyState title="Aqui ficam os seus pedidos de ajuda">
        <p>Quando você pedir ajuda, o que aconteceu e o que aliviou fica guardado aqui, só para você e quem atendeu.</p>
      </EmptyState>
    );
  return (
    <ul className="divide-y divide-line border-y border-line">
      {alerts.map(({ id, raisedAt, status, severity, acknowledgedBy }) => (
        <li key={id}>
          <Link to={paths.sosAlert(id)} className="block min-h-11 py-3 hover:bg-sunk">
            <span className="block font-medium first-letter:uppercase">{formatWhen(raisedAt, reader)}</span>
            <span className="block text-ink-soft">
              {`${severities[severity]}, ${statuses[status]}${acknowledgedBy?.name ? `. Respondeu: ${acknowledgedBy.name}` : ""}`}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
