import { Link } from "@remix-run/react";
import type { Reader } from "~/ui/time/format-time";
import type { Goal } from "../goal/goal";
import { sessionGoals } from "./session-lines";

type GoalsBeforeProps = { sessionId: string; patientId: string; goals: readonly Goal[]; reader: Reader };

/** What is worked towards, to be looked at together: a line each, and the way to where a review is kept. */
export function GoalsBefore({ sessionId, patientId, goals, reader }: GoalsBeforeProps) {
  return (
    <ul>
      {sessionGoals(goals, { sessionId, patientId }, reader).map(({ id, to, title, words }) => (
        <li key={id}>
          <Link to={to} className="link">
            {title}
          </Link>
          <span className="text-ink-soft"> {words}</span>
        </li>
      ))}
    </ul>
  );
}
