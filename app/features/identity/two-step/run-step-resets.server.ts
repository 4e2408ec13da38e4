import type { SystemActor } from "~/features/kernel/actor";
import type { DirectoryCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { AppError } from "~/lib/app-error";
import { log } from "~/platform/log";
import { resetSecondStep } from "./reset-second-step.server";
import { endStepReset, listDueResets } from "./step-reset.repo.server";

const perRun = 20;

type Due = Awaited<ReturnType<typeof listDueResets>>[number];

/** One whose time has come: not for who signed in since with the step that was said to be lost, nor where there is none any more. */
async function carryOut(ctx: DirectoryCtx<SystemActor>, { id, accountId, cameIn }: Due): Promise<void> {
  const endedAt = ctx.now();
  const part = cameIn ? null : await resetSecondStep(ctx, accountId);
  const { statements, events, audit } = part ?? {
    ...{ statements: [], events: [] },
    audit: [{ action: "account.stop_step_reset", entity: "account", entityId: accountId }],
  };
  await commit(ctx, {
    clinicId: null,
    statements: [endStepReset(ctx.db, id, { state: part ? "done" : "came_in", endedAt }), ...statements],
    events,
    audit,
    onConflict: { "step_reset.state": "auth.step_reset_over" },
  });
}

/**
 * Takes the second step away from those whose day is over and who did not stop it, as a clinic does: the password goes, too, and they come
 * back by a link to their own address. Run by cron; one that fails holds up no other. @returns how many were ended
 */
export async function runStepResets(ctx: DirectoryCtx<SystemActor>): Promise<number> {
  let ended = 0;
  for (const due of await listDueResets(ctx.db, ctx.now(), perRun))
    try {
      await carryOut(ctx, due);
      ended++;
    } catch (error) {
      log({ event: "identity.step_reset_failed", error: error instanceof AppError ? error.code : "unknown" });
    }
  return ended;
}
