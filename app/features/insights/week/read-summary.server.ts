import { askRefusal, mayAskQueries, type AskRefusal } from "~/features/ai/use/may-ask.server";
import { noteOpening } from "~/features/kernel/events/note-opening.server";
import type { PsychologistCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { openVault } from "~/features/kernel/keys/vault.server";
import { readPatient } from "~/features/tenancy/care-link/read-patient.server";
import { AppError } from "~/lib/app-error";
import { openAnswer, storedSources } from "../asked/ask-seal.server";
import { rateAskAt, selectAsk, type ModelAskRow } from "../asked/model-ask.repo.server";
import { longestAskWait } from "../asked/place-ask.server";
import { askedWeek, type SummaryAsk } from "./ask-summary.server";
import { storedSummary } from "./summary-rule";

/** An entry that a part of a summary comes from. */
export type SummarySource = { id: string; at: number };
type Part = { text: string; sources: SummarySource[] };

/** How a week's summary stands; "none": asked for, and there is none that may be shown. */
export type WeekSummary = {
  id: string | null;
  week: string;
  status: "ready" | "queued" | "none" | "not_asked";
  sentences: Part[];
  themes: Part[];
  /** Every entry that was sent. */
  sources: SummarySource[];
  by: { model: string; at: number } | null;
  helpful: boolean | null;
  /** Why none may be asked for now. */
  refusal: AskRefusal | null;
};

async function openedSummary(ctx: PsychologistCtx, patientId: string, ask: ModelAskRow & { textSealed: string }) {
  const seen = await noteOpening(ctx, { action: "summary.read", subjects: [patientId] });
  const { sentences, themes } = await openAnswer(await openVault(seen, ask.clinicId, patientId), ask, storedSummary);
  const sources = storedSources.parse(JSON.parse(ask.sources)).map(([id, , at]) => ({ id, at }));
  const named = (parts: { text: string; sources: number[] }[]) =>
    parts.map(({ text, sources: from }) => ({
      text,
      sources: from.flatMap((place) => sources[place] ?? []),
    }));
  return { sentences: named(sentences), themes: named(themes), sources };
}

const nothing = { sentences: [], themes: [], sources: [], by: null, helpful: null };

/** How it stands without its text; what is made of an entry that changed since is as if it were not there. */
function stateOf(ask: ModelAskRow | undefined, gone: number, now: number): WeekSummary["status"] {
  if (!ask || gone > 0) return "not_asked";
  if (ask.status === "queued") return now - ask.createdAt < longestAskWait ? "queued" : "none";
  return ask.status;
}

/**
 * The caller's own summary of a week of a patient's: hers alone, and only while the patient agrees and all that it is made of stands.
 * @throws AppError `tenancy.patient_not_found`
 */
export async function readSummary(ctx: PsychologistCtx, { patientId, week: day }: SummaryAsk): Promise<WeekSummary> {
  await readPatient(ctx, { patientId });
  const { monday } = askedWeek(ctx, day);
  const { clinicId, memberId: askedBy } = ctx.actor;
  const [consents, off, [found]] = await ctx.db.batch([
    ...mayAskQueries(ctx.db, ctx.actor, patientId, "summary"),
    selectAsk(ctx.db, { clinicId, patientId, askedBy, feature: "summary", about: monday }),
  ]);
  const refusal = ctx.platform.model.name === null ? "off" : askRefusal(patientId, consents, off, "summary");
  const ask = found?.ask;
  const status = refusal === "no_consent" ? "not_asked" : stateOf(ask, found?.gone ?? 0, ctx.now());
  const stands = { id: ask?.id ?? null, week: monday, status, refusal };
  const textSealed = ask?.textSealed ?? null;
  if (!ask || status !== "ready" || textSealed === null) return { ...nothing, ...stands };
  const { helpful, model, createdAt } = ask;
  const by = { model: model ?? "", at: createdAt };
  return { ...stands, ...(await openedSummary(ctx, patientId, { ...ask, textSealed })), by, helpful };
}

/** Keeps whether a summary was of use. @throws AppError `tenancy.patient_not_found`, `insights.no_summary` for one that is not shown */
export async function rateSummary(
  ctx: PsychologistCtx,
  { helpful, ...of }: SummaryAsk & { helpful: boolean },
): Promise<void> {
  const { status, week: about } = await readSummary(ctx, of);
  if (status !== "ready") throw new AppError("insights.no_summary");
  const { clinicId, memberId: askedBy } = ctx.actor;
  const key = { clinicId, patientId: of.patientId, askedBy, feature: "summary" as const, about };
  await commit(ctx, { clinicId, statements: [rateAskAt(ctx.db, key, helpful)], events: [], audit: [] });
}
