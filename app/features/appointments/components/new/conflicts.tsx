import { useEffect, useRef, type ReactNode } from "react";
import { Notice } from "~/ui/feedback/notice";
import { Button } from "~/ui/form/button";
import { formatWhen } from "~/ui/time/format-time";
import { dayWords } from "../week/agenda-words";

/** Times of a series that are taken (ms), and months (YYYY-MM) that have no such weekday. */
export type SeriesConflicts = { taken: number[]; skipped: string[] };

/** `still`: what is true until something else is pressed. */
type ConflictsProps = SeriesConflicts & { zone: string; still: string; children?: ReactNode };

/** How many are named; a series may have a hundred. */
const named = 12;

/** Times of a series that are taken, said before anything is written; takes the focus, and what can be done all the same stands below. */
export function Conflicts({ taken, skipped, zone, still, children }: ConflictsProps) {
  const reader = { now: Date.now(), zone };
  const box = useRef<HTMLDivElement>(null);
  const said = taken.join();
  useEffect(() => box.current?.focus(), [said]);
  return (
    <div ref={box} role="alert" tabIndex={-1}>
      <Notice title={taken.length === 1 ? "Uma das datas já está ocupada" : `${taken.length} datas já estão ocupadas`}>
        <ul className="mt-1 list-disc pl-5">
          {taken.slice(0, named).map((at) => (
            <li key={at}>{formatWhen(at, reader)}</li>
          ))}
          {taken.length > named && <li>e mais {taken.length - named}</li>}
        </ul>
        {skipped.length > 0 && (
          <p className="mb-1">
            Sem esse dia da semana em{" "}
            {skipped.map((month) => dayWords(`${month}-01`, { month: "long", year: "numeric" })).join(", ")}.
          </p>
        )}
        <p className="mb-2">{still}</p>
        {children}
      </Notice>
    </div>
  );
}

/** Goes on without the times that are taken. */
export function DoTheOthers({ label, pending }: { label: string; pending: boolean }) {
  return (
    <Button variant="quiet" name="skip" value="on" pending={pending}>
      {label}
    </Button>
  );
}
