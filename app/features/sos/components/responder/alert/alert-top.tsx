import { classNames } from "~/ui/class-names";
import { formatWhen, type Reader } from "~/ui/time/format-time";
import type { AlertHead } from "~/features/sos/board/alert";
import { AcknowledgeForm } from "./acknowledge-form";
import { NextLine } from "../board/next-line";
import { SeverityMark } from "../board/severity-mark";
import { agoWords } from "./time-words";
import { isStillOpen, isUnanswered, outcomeTold, stateWords } from "./words";

type AlertTopProps = { alert: AlertHead; now: number; zone: string; you: string; action: string };

/** How an alert stands, what happens next, and the way to take it. */
export function AlertTop({ alert, now, zone, you, action }: AlertTopProps) {
  const waiting = isUnanswered(alert);
  const reader: Reader = { zone, now };
  return (
    <section
      aria-label="Situação"
      className={classNames("mb-6 border-l-4 px-4 py-4", waiting ? "border-now bg-now-wash" : "border-line bg-sunk")}
    >
      <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-4">
        <div className="min-w-0">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <SeverityMark severity={alert.severity} quiet={!waiting} />
            <span role="status" className="font-semibold">
              {stateWords(alert, you)}
            </span>
          </p>
          <p className="mt-1">
            {isStillOpen(alert) ? `Pedido ${agoWords(now - alert.raisedAt)}, ` : "Pedido "}
            {formatWhen(alert.raisedAt, reader)}
          </p>
          <p className="text-ink-soft">
            <NextLine alert={alert} now={now} />
            {alert.outcome && `${outcomeTold[alert.outcome]}.`}
            {alert.closedAt !== null && ` Encerrado ${formatWhen(alert.closedAt, reader)}.`}
          </p>
        </div>
        {waiting && <AcknowledgeForm id={alert.id} action={action} patientName={alert.patient.name} big />}
      </div>
    </section>
  );
}
