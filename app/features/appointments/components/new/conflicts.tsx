import { Button } from "~/ui/form/button";
import { Notice } from "~/ui/feedback/notice";
import { formatWhen } from "~/ui/time/format-time";

/** A time of a series that cannot be: ms. */
export type Conflict = number;

type ConflictsProps = { conflicts: Conflict[]; zone: string; pending: boolean };

/** How many are named; a series may have a hundred. */
const named = 12;

/** Times of a series that are taken, said before anything is written; the others can be made. */
export function Conflicts({ conflicts, zone, pending }: ConflictsProps) {
  const reader = { now: Date.now(), zone };
  return (
    <Notice
      title={conflicts.length === 1 ? "Uma das datas já está ocupada" : `${conflicts.length} datas já estão ocupadas`}
    >
      <ul className="my-1 list-disc pl-5">
        {conflicts.slice(0, named).map((at) => (
          <li key={at} className="whole">
            {formatWhen(at, reader)}
          </li>
        ))}
        {conflicts.length > named && <li>e mais {conflicts.length - named}</li>}
      </ul>
      <p className="mb-2">Nada foi marcado ainda.</p>
      <Button variant="quiet" name="skip" value="on" pending={pending}>
        Criar as outras
      </Button>
    </Notice>
  );
}
