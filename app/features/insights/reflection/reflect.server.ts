import { judgeAnswer, reflectionSchema } from "~/features/ai/guard/judge-answer";
import { asData, reflectionSystem } from "~/features/ai/guard/reflection-prompt";
import { settleBudget, takeBudget, nothingUsed, type Taken, type Used } from "~/features/ai/use/budget.server";
import { tokensOf } from "~/features/ai/use/ai-feature";
import { askRefusal, mayAskQueries } from "~/features/ai/use/may-ask.server";
import { selectStillForModel } from "~/features/diary/entry/entry-for-model.server";
import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { openVault, type Vault } from "~/features/kernel/keys/vault.server";
import type { ModelAnswer } from "~/platform/ai/model";
import type { OutsideRefusal } from "~/platform/outside/outside";
import { countTry, findQueued, settleInsight, type InsightRow } from "../insight.repo.server";
import { openAsk, sealText, type StoredAsk } from "./insight-seal.server";

type JobCtx = ClinicCtx<SystemActor>;

/** What became of one: done with, or to be tried again after so many seconds. */
export type Reflected = "done" | { retryAfter: number };

/** Tokens of an answer at most. */
const mostTokens = 400;
/** How often a provider is asked before there is none. */
const mostTries = 3;

/** Why it may not be sent now; null when it may. Everything is read anew, in one round trip. */
async function whyNot(ctx: JobCtx, row: InsightRow): Promise<string | null> {
  const { patientId, entryId, entryVersion } = row;
  const [consents, off, still] = await ctx.db.batch([
    ...mayAskQueries(ctx.db, row, patientId, "reflection"),
    selectStillForModel(ctx.db, row, entryId, entryVersion),
  ]);
  return askRefusal(patientId, consents, off, "reflection") ?? (still.length > 0 ? null : "entry_gone");
}

type Settled = Pick<InsightRow, "status" | "textSealed" | "reason" | "model">;
const none = (reason: string, model: string | null = null): Settled => ({
  status: "none",
  textSealed: null,
  reason,
  model,
});

/** What an answer is worth to a page. */
async function judged(vault: Vault, row: InsightRow, ask: StoredAsk, answer: ModelAnswer): Promise<Settled> {
  const asked = { input: ask.text, system: reflectionSystem, places: new Map(ask.places) };
  const verdict = judgeAnswer(answer.content, asked);
  if (!verdict.ok) return none(verdict.refusal, answer.model);
  const { observation, question } = verdict;
  const textSealed = await sealText(vault, row.id, { observation, question });
  return { status: "ready", textSealed, reason: null, model: answer.model };
}

/** Writes down what became of it, with what it cost; that something was sent stands in the audit. */
async function settle(ctx: JobCtx, row: InsightRow, settled: Settled, cost?: { taken: Taken; used: Used }) {
  await commit(ctx, {
    clinicId: row.clinicId,
    statements: [
      settleInsight(ctx.db, row, row.id, settled),
      ...(cost ? [settleBudget(ctx.db, row, cost.taken, cost.used)] : []),
    ],
    events: [],
    audit: cost?.used.tokens
      ? { action: "insight.send", entity: "diary_entry", entityId: row.entryId, subject: row.patientId }
      : [],
  });
  return "done" as const;
}

/** A failure is tried again a few times, then there is none; what was taken of the month is given back. */
async function failed(ctx: JobCtx, row: InsightRow, refusal: OutsideRefusal, taken: Taken): Promise<Reflected> {
  const reason = (await whyNot(ctx, row)) ?? refusal.failure;
  const isOver = refusal.failure === "overtaken" || !refusal.retryable || row.tries + 1 >= mostTries;
  if (isOver) return settle(ctx, row, none(reason), { taken, used: nothingUsed });
  await ctx.db.batch([settleBudget(ctx.db, row, taken, nothingUsed), countTry(ctx.db, row, row.id)]);
  return { retryAfter: refusal.retryAfter ?? 30 };
}

/**
 * Sends one redacted entry to a model and keeps what may be shown of its answer. Consent, switches and the entry are read again when the turn
 * has come; whatever fails ends as "no analysis". Harmless twice.
 */
export async function reflect(ctx: JobCtx, { clinicId, id }: { clinicId: string; id: string }): Promise<Reflected> {
  const row = await findQueued(ctx.db, { clinicId }, id);
  if (!row || row.askedSealed === null) return "done";
  const refused = await whyNot(ctx, row);
  if (refused) return settle(ctx, row, none(refused));
  const vault = await openVault(ctx, clinicId, row.patientId);
  const ask = await openAsk(vault, id, row.askedSealed);
  const text = asData(ask.text);
  const taken = await takeBudget(ctx, row, tokensOf(reflectionSystem + text) + mostTokens);
  if (!taken) return settle(ctx, row, none("month_used_up"));
  const answer = await ctx.platform.model.ask({
    ...{ system: reflectionSystem, text, mostTokens },
    form: { name: "reflection", schema: reflectionSchema },
    mayGo: async () => (await whyNot(ctx, row)) === null,
  });
  if (!answer.ok) return failed(ctx, row, answer, taken);
  const { tokensIn, tokensOut } = answer.value;
  return settle(ctx, row, await judged(vault, row, ask, answer.value), {
    taken,
    used: { tokens: tokensIn + tokensOut || taken.tokens, out: tokensOut },
  });
}
