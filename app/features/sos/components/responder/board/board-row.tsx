import { Link } from "@remix-run/react";
import { classNames } from "~/ui/class-names";
import { formatExact, type Reader } from "~/ui/time/format-time";
import type { AlertHead } from "~/features/sos/board/alert";
import { AcknowledgeForm, useTaking } from "../alert/acknowledge-form";
import { NextLine } from "./next-line";
import { SeverityMark } from "./severity-mark";
import { agoWords } from "../alert/time-words";
import { isUnanswered, stateWords } from "../alert/words";

type BoardRowProps = {
  alert: AlertHead;
  now: number;
  reader: Omit<Reader, "now">;
  you: string;
  /** Address of one alert, and of the page that takes it. */
  hrefOf: (id: string) => string;
  action: string;
};

/** One alert of the board. */
export function BoardRow({ alert, now, reader, you, hrefOf, action }: BoardRowProps) {
  const { id, patient, severity, raisedAt } = alert;
  const taking = useTaking(id);
  const waiting = isUnanswered(alert) && !taking;
  return (
    <li
      className={classNames(
        "grid gap-x-6 gap-y-2 border-l-4 py-4 pl-4 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center dense:py-3",
        waiting ? "border-now bg-now-wash pr-4" : "border-line pr-4",
      )}
    >
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <Link to={hrefOf(id)} className="link min-w-0 text-lg font-semibold wrap-anywhere dense:text-base">
            {patient.name}
          </Link>
          <SeverityMark severity={severity} quiet={!waiting} />
        </p>
        <p className="mt-0.5">
          <time
            dateTime={new Date(raisedAt).toISOString()}
            title={formatExact(raisedAt, reader)}
            className="tabular-nums"
          >
            {agoWords(now - raisedAt)}
          </time>
          {" · "}
          <span className={waiting ? "font-semibold" : undefined}>{taking ? "Com você" : stateWords(alert, you)}</span>
        </p>
        {!taking && (
          <p className="max-w-reading text-sm text-ink-soft">
            <NextLine alert={alert} now={now} />
          </p>
        )}
      </div>
      {isUnanswered(alert) && <AcknowledgeForm id={id} action={action} patientName={patient.name} />}
    </li>
  );
}
