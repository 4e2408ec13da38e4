import { Link } from "@remix-run/react";
import { teamPaths } from "~/team-paths";
import { formatDay, type Reader } from "~/ui/time/format-time";
import type { Goal } from "../goal/goal";
import { progressWords } from "./goal-words";

type GoalsBeforeProps = { sessionId: string; patientId: string; goals: readonly Goal[]; reader: Reader };

/** What is worked towards, to be looked at together: a line each, and the way to where a review is kept. */
export function GoalsBefore({ sessionId, patientId, goals, reader }: GoalsBeforeProps) {
  return (
    <ul>
      {goals.map(({ id, title, steps, reviewedAt }) => (
        <li key={id}>
          <Link to={`${teamPaths.patientGoal(patientId, id)}?session=${sessionId}`} className="link">
            {title}
          </Link>
          <span className="text-ink-soft">
            {" "}
            {[
              progressWords(steps),
              reviewedAt === null ? "ainda não revista" : `revista ${formatDay(reviewedAt, reader)}`,
            ]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </li>
      ))}
    </ul>
  );
}
