import { formatDay, type Reader } from "~/ui/time/format-time";
import type { Mark } from "../mark/mark";
import type { Regimen } from "../regimen/regimen";
import type { HourOfToday } from "../regimen/read-regimens.server";
import { hourOf } from "./adherence-words";
import { MarkButtons } from "./mark-buttons";

type LastHoursProps = { hours: readonly HourOfToday[]; reader: Reader };

/** The hours of the last days, the newest first, marked or not: to be marked, or taken back. */
export function LastHours({ hours, reader }: LastHoursProps) {
  if (hours.length === 0) return null;
  return (
    <ul className="mb-6 divide-y divide-line border-y border-line">
      {hours.map(({ regimen, slot, mark }) => (
        <li key={slot} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-2">
          <p className="min-w-0 text-sm">
            <span className="first-letter:uppercase">{formatDay(dayInstant(slot, 0), reader)}</span>
            {`, ${hourOf(slot)}`}
            {mark !== null && ` · ${stateOf(mark, regimen.kind)}`}
            {mark?.reason != null && <span className="block wrap-anywhere">{mark.reason}</span>}
          </p>
          <MarkButtons regimen={regimen} slot={slot} mark={mark} formKey={slot} longestReason={null} intent="mark" />
        </li>
      ))}
    </ul>
  );
}

const stateOf = ({ state }: Mark, kind: Regimen["kind"]) =>
  state === "skipped" ? "pulado" : kind === "habit" ? "feito" : "tomado";

type MarksListProps = { marks: readonly Mark[]; kind: Regimen["kind"]; reader: Reader };

/** What was said of it lately, the newest first. */
export function MarksList({ marks, kind, reader }: MarksListProps) {
  if (marks.length === 0) return null;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {marks.map((mark) => {
        const { slot, reason, markedAt } = mark;
        return (
          <li key={slot} className="py-2 text-sm">
            <span className="first-letter:uppercase">{formatDay(dayInstant(slot, markedAt), reader)}</span>
            {`, ${hourOf(slot)} · ${stateOf(mark, kind)}`}
            {reason !== null && <span className="block wrap-anywhere">{reason}</span>}
          </li>
        );
      })}
    </ul>
  );
}

/** An instant of the hour's day for a reader in the same zone: noon, which no change of clocks touches; else when it was marked. */
function dayInstant(slot: string, otherwise: number): number {
  const noon = Date.parse(`${slot.slice(0, 10)}T15:00Z`);
  return Number.isNaN(noon) ? otherwise : noon;
}
