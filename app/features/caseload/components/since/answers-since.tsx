import { Link } from "@remix-run/react";
import { teamPaths } from "~/team-paths";
import { formatDay, type Reader } from "~/ui/time/format-time";
import type { SaidSince } from "./since-words";

type Part<Kind extends keyof SaidSince> = { patientId: string; reader: Reader } & Pick<SaidSince, Kind>;

/** Tasks that were answered, a line each. */
export function TasksSince({ patientId, tasks, reader }: Part<"tasks">) {
  return (
    <ul>
      {tasks.map((task) => (
        <li key={task.id}>
          <Link to={teamPaths.patientTask(patientId, task.id)} className="link">
            {task.words}
          </Link>
          <span className="text-ink-soft">{` ${formatDay(task.at, reader)}`}</span>
        </li>
      ))}
    </ul>
  );
}

/** Scales that were answered, with total and band. */
export function ScalesSince({ patientId, scales, reader }: Part<"scales">) {
  return (
    <ul>
      {scales.map((scale) => (
        <li key={scale.id}>
          <Link to={teamPaths.patientScales(patientId)} className="link">
            {scale.words}
          </Link>
          <span className="text-ink-soft">{` ${formatDay(scale.at, reader)}`}</span>
        </li>
      ))}
    </ul>
  );
}

/** What her last note planned, and the way to it. */
export function LastNote({ note, patientId, reader }: Part<"note">) {
  return (
    note && (
      <>
        {note.planned !== "" && <p className="max-w-reading whitespace-pre-line">{note.planned}</p>}
        <p>
          <Link to={teamPaths.record(patientId, note.id)} className="link">
            {note.words}
          </Link>
          <span className="text-ink-soft">{` ${formatDay(note.at, reader)}`}</span>
        </p>
      </>
    )
  );
}
