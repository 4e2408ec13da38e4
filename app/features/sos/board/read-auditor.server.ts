import type { AdminCtx } from "~/features/kernel/ctx";
import { requireRole } from "~/features/tenancy/login/require-role";
import { seconds } from "~/lib/duration";

/** How old (ms) its last look may be: it looks every 30 s. */
const lateAfter = seconds(90);

/** How the auditor of the boards is; `late` when it has not looked for 90 s, or never has. */
export type AuditorHealth = { lastRunAt: number | null; rearmed: number; late: boolean };

/** Whether somebody watches over the alerts' next steps. */
export async function readAuditor(ctx: AdminCtx): Promise<AuditorHealth> {
  requireRole(ctx.actor, "admin");
  const { lastRunAt, rearmed } = await ctx.platform.sos.auditor();
  return { lastRunAt, rearmed, late: lastRunAt === null || ctx.now() - lastRunAt > lateAfter };
}
