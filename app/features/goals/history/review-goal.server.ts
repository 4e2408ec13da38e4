import { commit } from "~/features/kernel/events/commit.server";
import { withIdempotency } from "~/features/kernel/events/idempotency.server";
import { updateGoal } from "../goal/goal.repo.server";
import { fetchOpenGoal } from "../goal/read-goals.server";
import { onConflict } from "../goal/write-goal.server";
import type { GoalCtx } from "../goal-access.server";
import { noteChange } from "./note-change.server";
import { reviewedSession } from "./reviewed-session.server";

/**
 * A goal was looked at together: what was said of it stays with the day, and with the session if it was in one.
 * @param key idempotency key
 * @throws AppError `sessions.not_found`, `goals.not_found`, `goals.over`, `goals.changed_elsewhere`, `kernel.idempotency_reused`
 */
export async function reviewGoal(
  ctx: GoalCtx,
  { line, sessionId, ...which }: { patientId: string; id: string; line: string; sessionId?: string | undefined },
  key?: string,
): Promise<void> {
  const { row, vault } = await fetchOpenGoal(ctx, which);
  const { clinicId, patientId, id, version } = row;
  const at = ctx.now();
  const session = sessionId === undefined ? undefined : await reviewedSession(ctx, patientId, sessionId);
  const told = { kind: "reviewed" as const, byId: ctx.actor.memberId, at, words: { line, session } };
  const said = key === undefined ? "" : await vault.blind("goal.review", line);
  const request = { key, useCase: "goal.review", input: [id, said, sessionId], resultId: id };
  await withIdempotency(ctx, request, async (idempotency) =>
    commit(ctx, {
      clinicId,
      statements: [
        updateGoal(ctx.db, row, { reviewedAt: at, updatedAt: at }),
        ...(await noteChange(ctx.db, vault, row, told)),
      ],
      events: [{ type: "goal.reviewed", aggregateId: id, version: version + 1, data: { patientId } }],
      audit: { action: "goal.review", entity: "goal", entityId: id },
      idempotency,
      onConflict,
    }),
  );
}
