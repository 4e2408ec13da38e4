import { and, eq } from "drizzle-orm";
import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx, Scope } from "~/features/kernel/ctx";
import { goal } from "./goal.table";

/** Whose goal it is and who began it; whether it is shown and worked on by now. Nothing of what it says. */
export async function whoseGoal(ctx: ClinicCtx<SystemActor>, { clinicId }: Scope, id: string) {
  const found = await ctx.db
    .select({ patientId: goal.patientId, begunBy: goal.begunBy, isShared: goal.isShared, status: goal.status })
    .from(goal)
    .where(and(eq(goal.clinicId, clinicId), eq(goal.id, id)))
    .get();
  return found && { ...found, isOpen: found.status === "open" };
}
