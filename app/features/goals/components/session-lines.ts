import { teamPaths } from "~/team-paths";
import { formatDay, type Reader } from "~/ui/time/format-time";
import type { Goal } from "../goal/goal";
import type { OpenGoals } from "../goal/goals-in-session.server";
import { progressWords } from "./goal-words";

/** A goal on a page of a session: how far it is, and the way to where a review of this session is kept. */
type SessionGoal = { id: string; to: string; title: string; words: string };

/** What a patient works towards, a line each. */
export function sessionGoals(
  goals: readonly Goal[],
  { sessionId, patientId }: { sessionId: string; patientId: string },
  reader: Reader,
): SessionGoal[] {
  return goals.map(({ id, title, steps, reviewedAt }) => {
    const looked = reviewedAt === null ? "ainda não revista" : `revista ${formatDay(reviewedAt, reader)}`;
    const words = [progressWords(steps), looked].filter(Boolean).join(" · ");
    return { id, title, words, to: `${teamPaths.patientGoal(patientId, id)}?session=${sessionId}` };
  });
}

/** That there are goals to look at together, where nothing of them is read. */
export function openGoalsWords({ open, unreviewed }: OpenGoals): string {
  const many = open === 1 ? "1 meta aberta" : `${open} metas abertas`;
  if (unreviewed === 0) return many;
  if (open === 1) return `${many}, ainda não revista`;
  return `${many}, ${unreviewed === 1 ? "1 ainda não revista" : `${unreviewed} ainda não revistas`}`;
}
