import { settleBudget, takeBudget, nothingUsed, type Taken, type Used } from "~/features/ai/use/budget.server";
import { tokensOf } from "~/features/ai/use/ai-feature";
import { askRefusal, mayAskQueries } from "~/features/ai/use/may-ask.server";
import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { openVault } from "~/features/kernel/keys/vault.server";
import type { OutsideRefusal } from "~/platform/outside/outside";
import type { AskRule } from "./ask-rule";
import { openAsked, sealAnswer } from "./ask-seal.server";
import { countAskTry, findQueuedAsk, selectStillAsked, settleAsk, type ModelAskRow } from "./model-ask.repo.server";

type JobCtx = ClinicCtx<SystemActor>;

/** What became of one: done with, or to be tried again after so many seconds. */
export type AskEnd = "done" | { retryAfter: number };

/** How often a provider is asked before there is none. */
const mostTries = 3;

/** Why it may not be sent now; null when it may. Everything is read anew, in one round trip. */
async function whyNot(ctx: JobCtx, row: ModelAskRow): Promise<string | null> {
  const { patientId, feature } = row;
  const [consents, off, [still]] = await ctx.db.batch([
    ...mayAskQueries(ctx.db, row, patientId, feature),
    selectStillAsked(ctx.db, row),
  ]);
  const refusal = askRefusal(patientId, consents, off, feature);
  if (refusal !== null) return refusal;
  if (!still?.link) return "no_care_link";
  return still.gone > 0 ? "entry_gone" : null;
}

type Settled = Pick<ModelAskRow, "status" | "textSealed" | "reason" | "model">;
const none = (reason: string, model: string | null = null): Settled => ({
  status: "none",
  textSealed: null,
  reason,
  model,
});

const sendActs: Record<AskRule["feature"], { action: string }> = {
  summary: { action: "summary.send" },
  note: { action: "note_help.send" },
};

/** Writes down what became of it, with what it cost; that something was sent stands in the audit. */
async function settle(ctx: JobCtx, row: ModelAskRow, settled: Settled, cost?: { taken: Taken; used: Used }) {
  const { clinicId, patientId, feature } = row;
  await commit(ctx, {
    clinicId,
    statements: [settleAsk(ctx.db, row, settled), ...(cost ? [settleBudget(ctx.db, row, cost.taken, cost.used)] : [])],
    events: [],
    audit: cost?.used.tokens ? { ...sendActs[feature], entity: "member", entityId: patientId, subject: patientId } : [],
  });
  return "done" as const;
}

/** A failure is tried again a few times, then there is none; what was taken of the month is given back. */
async function failed(ctx: JobCtx, row: ModelAskRow, refusal: OutsideRefusal, taken: Taken): Promise<AskEnd> {
  const reason = (await whyNot(ctx, row)) ?? refusal.failure;
  const isOver = refusal.failure === "overtaken" || !refusal.retryable || row.tries + 1 >= mostTries;
  if (isOver) return settle(ctx, row, none(reason), { taken, used: nothingUsed });
  await ctx.db.batch([settleBudget(ctx.db, row, taken, nothingUsed), countAskTry(ctx.db, row)]);
  return { retryAfter: refusal.retryAfter ?? 30 };
}

/**
 * Sends what a psychologist asked for to a model and keeps what may be shown of its answer. Consent, switches, care link and the entries it
 * is made of are read again when the turn has come; whatever fails ends as "none". Harmless twice.
 */
export async function runAsk(
  ctx: JobCtx,
  rules: Record<AskRule["feature"], AskRule>,
  { clinicId, id }: { clinicId: string; id: string },
): Promise<AskEnd> {
  const row = await findQueuedAsk(ctx.db, { clinicId }, id);
  if (!row || row.askedSealed === null) return "done";
  const refused = await whyNot(ctx, row);
  if (refused) return settle(ctx, row, none(refused));
  const rule = rules[row.feature];
  const vault = await openVault(ctx, clinicId, row.patientId);
  const asked = await openAsked(vault, id, row.askedSealed);
  const text = rule.dataOf(asked.texts);
  const { system, form, mostTokens } = rule;
  const taken = await takeBudget(ctx, row, tokensOf(system + text) + mostTokens);
  if (!taken) return settle(ctx, row, none("month_used_up"));
  const answer = await ctx.platform.model.ask({
    ...{ system, text, form, mostTokens },
    mayGo: async () => (await whyNot(ctx, row)) === null,
  });
  if (!answer.ok) return failed(ctx, row, answer, taken);
  const { content, model, tokensIn, tokensOut } = answer.value;
  const cost = { taken, used: { tokens: tokensIn + tokensOut || taken.tokens, out: tokensOut } };
  const verdict = rule.judge(content, asked);
  if (!verdict.ok) return settle(ctx, row, none(verdict.refusal, model), cost);
  const textSealed = await sealAnswer(vault, id, verdict.answer);
  return settle(ctx, row, { status: "ready", textSealed, reason: null, model }, cost);
}
