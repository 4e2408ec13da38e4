import { unfit } from "~/features/ai/guard/fit-to-send";
import { reflectionPromptVersion } from "~/features/ai/guard/reflection-prompt";
import { openLexicon } from "~/features/ai/redaction/lexicon";
import { redactAll } from "~/features/ai/redaction/redact";
import { readAskRefusal } from "~/features/ai/use/may-ask.server";
import { entryForModel } from "~/features/diary/entry/entry-for-model.server";
import type { PatientCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { openOwnVault, type Vault } from "~/features/kernel/keys/vault.server";
import { listContacts } from "~/features/sos/contacts/contacts.server";
import { careTeam } from "~/features/tenancy/care-link/care-team.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { hours, minutes } from "~/lib/duration";
import { newId } from "~/lib/id";
import { insightAskedEvent } from "../insights.events";
import { insightIds } from "../insights.ids";
import { selectOfEntry, upsertAsked, type InsightRow } from "../insight.repo.server";
import { sealAsk } from "./insight-seal.server";

/** What one patient may ask for in a day: the clinic's month is everybody's. */
export const daily = { limit: 20, window: hours(24) };

/** What is not settled after this time (ms) may be asked for again. */
export const longestWait = minutes(10);

export type Asked = { id: string; status: "queued" | "ready" };

/** The words of an entry as a model would get them: without names of those who are known here, and of those in the text. */
export async function redactedEntry(ctx: PatientCtx, entryId: string) {
  const [entry, team, contacts] = await Promise.all([entryForModel(ctx, entryId), careTeam(ctx), listContacts(ctx)]);
  const known = [ctx.actor.name, ...team.map(({ name }) => name), ...contacts.map(({ name }) => name)];
  await openLexicon(ctx.platform);
  const { text, places } = redactAll([entry.title, entry.content], known);
  return { text, places, version: entry.version };
}

type Redacted = Awaited<ReturnType<typeof redactedEntry>>;

/** One that stands for these very words, or is under way. */
function standing(row: InsightRow | undefined, blind: string, model: string, now: number): Asked | null {
  if (!row) return null;
  if (row.status === "queued") return now - row.createdAt < longestWait ? { id: row.id, status: "queued" } : null;
  const isSame = row.contentBlind === blind && row.promptVersion === reflectionPromptVersion && row.model === model;
  return row.status === "ready" && isSame ? { id: row.id, status: "ready" } : null;
}

/** A row for what is asked, sealed. */
async function rowOf(ctx: PatientCtx, vault: Vault, entryId: string, said: Redacted, contentBlind: string) {
  const id = newId(insightIds.insight, ctx.now());
  return {
    clinicId: ctx.actor.clinicId,
    patientId: ctx.actor.memberId,
    ...{ id, entryId, entryVersion: said.version, status: "queued" as const },
    askedSealed: await sealAsk(vault, id, { text: said.text, places: [...said.places] }),
    ...{ promptVersion: reflectionPromptVersion, contentBlind, createdAt: ctx.now() },
  };
}

/**
 * Asks for a model's reflection on an entry of one's own. Nothing is sent here: a job does that, and looks again whether it may. The same
 * words are not sent twice.
 * @throws AppError `diary.not_found` (a private entry too), `ai.no_consent`, `ai.off`, `insights.unfit`, `insights.too_many`
 */
export async function askReflection(ctx: PatientCtx, { entryId }: { entryId: string }): Promise<Asked> {
  requireRole(ctx.actor, "patient");
  const scope = { clinicId: ctx.actor.clinicId, patientId: ctx.actor.memberId };
  const said = await redactedEntry(ctx, entryId);
  const [refusal, [row], vault] = await Promise.all([
    readAskRefusal(ctx.db, scope, scope.patientId, "reflection"),
    selectOfEntry(ctx.db, scope, entryId),
    openOwnVault(ctx),
  ]);
  const model = ctx.platform.model.name;
  if (refusal === "no_consent") throw new AppError("ai.no_consent");
  if (refusal !== null || model === null) throw new AppError("ai.off");
  const unfitFor = unfit(said.text);
  if (unfitFor) throw new AppError("insights.unfit", { detail: unfitFor, limit: unfitFor });
  const blind = await vault.blind("insight", said.text);
  const there = standing(row, blind, model, ctx.now());
  if (there) return there;
  const { retryAfter } = await ctx.platform.attempts.take(`reflection:${scope.patientId}`, daily);
  if (retryAfter > 0) throw new AppError("insights.too_many", { retryAfter });
  const asked = await rowOf(ctx, vault, entryId, said, blind);
  await commit(ctx, {
    clinicId: scope.clinicId,
    statements: [upsertAsked(ctx.db, asked, ctx.now() - longestWait)],
    events: [insightAskedEvent(asked.id, { patientId: scope.patientId, entryId })],
    audit: { action: "insight.ask", entity: "diary_entry", entityId: entryId },
  });
  // Another press may have come first: then it is theirs that is under way.
  const [now] = await selectOfEntry(ctx.db, scope, entryId);
  return { id: now?.id ?? asked.id, status: "queued" };
}
