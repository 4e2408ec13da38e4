import { countsBySpan, mostCounted, type Span } from "~/db/counts-by-span";
import { sessionsWithin } from "~/features/appointments/sessions/sessions-within.server";
import { readCycles, type SaidCycle } from "~/features/care/cycle/read-cycles.server";
import { entriesWithin } from "~/features/diary/entry/entries-within.server";
import { openReached, selectReached } from "~/features/goals/goal/goals-reached.server";
import type { PatientCtx } from "~/features/kernel/ctx";
import { openVault } from "~/features/kernel/keys/vault.server";
import { practicesWithin } from "~/features/practice/done/practices-within.server";
import { tasksWithin } from "~/features/tasks/task/tasks-within.server";
import { requireRole } from "~/features/tenancy/login/require-role";

/** From this count on it is said as so many or more. */
export const countedAtMost = mostCounted;
/** Goals that are named, the first ones. */
const mostGoals = 60;

/** What is counted of a chapter; at `mostCounted` it is so many or more. */
export const counted = {
  entries: entriesWithin,
  practices: practicesWithin,
  tasks: tasksWithin,
  sessions: sessionsWithin,
};
export type Counted = keyof typeof counted;

/** One time of a patient's in a cycle. `until` is null for the one they are in. Instants in ms. */
export type Chapter = SaidCycle & {
  until: number | null;
  counts: Record<Counted, number>;
  /** Goals that were come to, in their words. */
  reached: { id: string; title: string }[];
};

/**
 * A patient's way through the cycles, told to themselves: the oldest first, each with its line and what moved in it, counted from what is
 * theirs. The 20 newest that were said.
 */
export async function readStory(ctx: PatientCtx): Promise<Chapter[]> {
  requireRole(ctx.actor, "patient");
  const { clinicId, memberId: patientId } = ctx.actor;
  const said = (await readCycles(ctx, { patientId })).toReversed();
  const [first] = said;
  if (!first) return [];
  const now = ctx.now();
  const spans: Span[] = said.map(({ at }, i) => ({ from: at, until: said[i + 1]?.at ?? now + 1 }));
  const of = { clinicId, patientId };
  const names = Object.keys(counted) as Counted[];
  const [goals, vault, ...counts] = await Promise.all([
    selectReached(ctx.db, of, { since: first.at, limit: mostGoals }),
    openVault(ctx, clinicId, patientId),
    ...names.map((name) => countsBySpan(ctx.db, spans, (from, until) => counted[name](of, from, until))),
  ]);
  const reached = await openReached(vault, goals);
  return said.map((one, i) => {
    const span = spans[i] ?? { from: 0, until: 0 };
    const numbers = names.map((name, n): [Counted, number] => [name, counts[n]?.[i]?.n ?? 0]);
    return {
      ...one,
      until: said[i + 1]?.at ?? null,
      counts: Object.fromEntries(numbers) as Record<Counted, number>,
      reached: reached.filter(({ at }) => at >= span.from && at < span.until).map(({ id, title }) => ({ id, title })),
    };
  });
}
