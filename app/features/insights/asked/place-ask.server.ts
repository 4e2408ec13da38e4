import { readAskRefusal } from "~/features/ai/use/may-ask.server";
import type { PsychologistCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import type { Sealer } from "~/features/kernel/keys/vault.server";
import { AppError } from "~/lib/app-error";
import { hours, minutes } from "~/lib/duration";
import { newId } from "~/lib/id";
import { modelAskedEvent } from "../insights.events";
import { insightIds } from "../insights.ids";
import type { AskRule } from "./ask-rule";
import { sealAsked } from "./ask-seal.server";
import { selectAsk, upsertAsk, type ModelAskRow } from "./model-ask.repo.server";

/** What one psychologist may ask for in a day: the clinic's month is everybody's. */
export const dailyAsks = { limit: 60, window: hours(24) };

/** What is not settled after this time (ms) may be asked for again. */
export const longestAskWait = minutes(10);

export type PlacedAsk = { id: string; status: "queued" | "ready" };

type Order = {
  patientId: string;
  about: string;
  texts: readonly string[];
  places: ReadonlyMap<string, string>;
  sources: readonly (readonly [id: string, version: number, at: number])[];
};

/** @throws AppError `ai.no_patient_consent`, `ai.off` */
export async function requireMayAsk(ctx: PsychologistCtx, patientId: string, { feature }: AskRule): Promise<string> {
  const refusal = await readAskRefusal(ctx.db, ctx.actor, patientId, feature);
  if (refusal === "no_consent") throw new AppError("ai.no_patient_consent");
  const model = ctx.platform.model.name;
  if (refusal !== null || model === null) throw new AppError("ai.off");
  return model;
}

/** One that stands for these very words, or is under way. */
function standing(
  row: ModelAskRow | undefined,
  now: number,
  same: Pick<ModelAskRow, "contentBlind" | "model">,
  rule: AskRule,
) {
  if (row?.status === "queued" && now - row.createdAt < longestAskWait)
    return { id: row.id, status: "queued" } as const;
  const isSame = row?.contentBlind === same.contentBlind && row.promptVersion === rule.promptVersion;
  return row?.status === "ready" && isSame && row.model === same.model
    ? ({ id: row.id, status: "ready" } as const)
    : null;
}

/**
 * Puts down what a psychologist asks a model for; a job sends it, and looks again whether it may. The same words are not sent twice, and two
 * presses are one.
 * @throws AppError `ai.no_patient_consent`, `ai.off`, `insights.too_many_asks`
 */
export async function placeAsk(ctx: PsychologistCtx, vault: Sealer, rule: AskRule, order: Order): Promise<PlacedAsk> {
  const { clinicId, memberId: askedBy } = ctx.actor;
  const { patientId, about, sources } = order;
  const key = { clinicId, patientId, askedBy, feature: rule.feature, about };
  const model = await requireMayAsk(ctx, patientId, rule);
  const texts = [...order.texts];
  const [[found], contentBlind] = await Promise.all([
    selectAsk(ctx.db, key),
    vault.blind("model_ask", JSON.stringify([texts, sources])),
  ]);
  const there = standing(found?.ask, ctx.now(), { contentBlind, model }, rule);
  if (there) return there;
  const { retryAfter } = await ctx.platform.attempts.take(`asks:${askedBy}`, dailyAsks);
  if (retryAfter > 0) throw new AppError("insights.too_many_asks", { retryAfter });
  const id = newId(insightIds.modelAsk, ctx.now());
  const askedSealed = await sealAsked(vault, id, { texts, places: [...order.places] });
  const row = { ...key, id, status: "queued" as const, sources: JSON.stringify(sources), askedSealed, contentBlind };
  await commit(ctx, {
    clinicId,
    statements: [
      upsertAsk(
        ctx.db,
        { ...row, promptVersion: rule.promptVersion, createdAt: ctx.now() },
        ctx.now() - longestAskWait,
      ),
    ],
    events: [modelAskedEvent(id, { patientId, feature: rule.feature })],
    audit: { ...askActs[rule.feature], entity: "member", entityId: patientId, subject: patientId },
  });
  // Another press may have come first: then it is theirs that is under way.
  const [now] = await selectAsk(ctx.db, key);
  return { id: now?.ask.id ?? id, status: "queued" };
}

const askActs: Record<AskRule["feature"], { action: string }> = {
  summary: { action: "summary.ask" },
  note: { action: "note_help.ask" },
  plain: { action: "plain.ask" },
};
