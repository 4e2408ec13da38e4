import { formatDay, type Reader } from "~/ui/time/format-time";
import type { Mark } from "../mark/mark";
import type { Regimen } from "../regimen/regimen";
import { hourOf } from "./adherence-words";

type MarksListProps = { marks: readonly Mark[]; kind: Regimen["kind"]; reader: Reader };

/** What was said of it lately, the newest first. */
export function MarksList({ marks, kind, reader }: MarksListProps) {
  if (marks.length === 0) return <p className="text-ink-soft">O que você marcar aparece aqui.</p>;
  const done = kind === "habit" ? "feito" : "tomado";
  return (
    <ul className="divide-y divide-line border-y border-line">
      {marks.map(({ slot, state, reason, markedAt }) => (
        <li key={slot} className="py-2 text-sm">
          <span className="first-letter:uppercase">{formatDay(dayInstant(slot, markedAt), reader)}</span>
          {`, ${hourOf(slot)} · ${state === "taken" ? done : "pulado"}`}
          {reason !== null && <span className="block wrap-anywhere">{reason}</span>}
        </li>
      ))}
    </ul>
  );
}

/** An instant of the hour's day for a reader in the same zone: noon, which no change of clocks touches; else when it was marked. */
function dayInstant(slot: string, otherwise: number): number {
  const noon = Date.parse(`${slot.slice(0, 10)}T15:00Z`);
  return Number.isNaN(noon) ? otherwise : noon;
}
