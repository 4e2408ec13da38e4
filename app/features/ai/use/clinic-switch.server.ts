import { and, eq } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { AdminCtx, Scope } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { monthlyTokens } from "./ai-feature";
import { aiSwitch } from "./ai-switch.table";
import { aiUse } from "./ai-use.table";
import { costOf } from "./price";
import { upsertSwitch } from "./use.repo.server";

/** Query for a clinic's own switch. */
function selectSwitch(db: ClinicDb, { clinicId }: Scope) {
  const this_ = and(eq(aiSwitch.clinicId, clinicId), eq(aiSwitch.subjectId, ""), eq(aiSwitch.feature, "all"));
  return db.select({ isOff: aiSwitch.isOff }).from(aiSwitch).where(this_).limit(1);
}

/** How a clinic stands to models: its switch, and what it has used of this month (tokens). */
export type ClinicAi = {
  isOff: boolean;
  calls: number;
  tokens: number;
  cap: number;
  /** Centavos by today's price: of what was used, and of the cap if a model wrote all of it. */
  cost: { cents: number; mostCents: number };
};

/** The clinic's switch and its use of this month: one round trip. */
export async function readClinicAi({ clinic: ctx }: AdminCtx): Promise<ClinicAi> {
  requireRole(ctx.actor, "admin");
  const { clinicId } = ctx.actor;
  const month = new Date(ctx.now()).toISOString().slice(0, 7);
  const [[found], [used]] = await ctx.db.batch([
    selectSwitch(ctx.db, ctx.actor),
    ctx.db
      .select({ calls: aiUse.calls, tokens: aiUse.tokens, out: aiUse.tokensOut })
      .from(aiUse)
      .where(and(eq(aiUse.clinicId, clinicId), eq(aiUse.month, month))),
  ]);
  const { calls = 0, tokens = 0, out = 0 } = used ?? {};
  const price = ctx.platform.modelPrice;
  const cost = { cents: costOf(tokens, out, price), mostCents: costOf(monthlyTokens, monthlyTokens, price) };
  return { isOff: found?.isOff ?? false, calls, tokens, cap: monthlyTokens, cost };
}

/** Switches models off for a whole clinic, or on again; what waits to be sent is not sent. */
export async function setClinicAi({ clinic: ctx }: AdminCtx, { isOn }: { isOn: boolean }): Promise<void> {
  requireRole(ctx.actor, "admin");
  const { clinicId, memberId: changedBy } = ctx.actor;
  const row = { clinicId, subjectId: "", feature: "all" as const, isOff: !isOn, changedBy, changedAt: ctx.now() };
  await commit(ctx, {
    clinicId,
    statements: [upsertSwitch(ctx.db, row)],
    events: [],
    audit: { action: isOn ? "ai.turn_on" : "ai.turn_off", entity: "clinic", entityId: clinicId },
  });
}
