import { formatHour } from "~/ui/time/format-time";
import { classNames } from "~/ui/class-names";
import type { ClinicSession } from "../../clinic-day/clinic-day";
import { statusWords, typeWords } from "../week/agenda-words";
import { namesOf } from "./clinic-day-words";

/** Sessions of a day: when, who, how and where each stands; neither notes nor reasons. */
export function SessionsOfDay({ sessions, zone }: { sessions: readonly ClinicSession[]; zone: string }) {
  return (
    <ol className="divide-y divide-line border-y border-line">
      {sessions.map((one) => (
        <li key={one.id} className="flex gap-3 py-2">
          <span className="w-12 shrink-0 leading-tight tabular-nums">
            {formatHour(one.startAt, { zone })}
            <span className="block text-sm text-ink-soft">{formatHour(one.endAt, { zone })}</span>
          </span>
          <span className="min-w-0 flex-1">
            <span
              className={classNames("block wrap-anywhere font-medium", one.status === "cancelled" && "line-through")}
            >
              {namesOf(one)}
            </span>
            <span className="block text-sm text-ink-soft">{`${typeWords[one.type]} · ${statusWords[one.status]}`}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
