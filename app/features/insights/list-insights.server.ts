import { entryMoments } from "~/features/diary/entry/recent-entries.server";
import type { PatientCtx } from "~/features/kernel/ctx";
import { openOwnVault } from "~/features/kernel/keys/vault.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { days } from "~/lib/duration";
import { selectReady } from "./insight.repo.server";
import { localInsights, lookedBack, type LocalInsight } from "./local/local-insights";
import { selectRatings } from "./rating/rating.repo.server";
import { openText } from "./reflection/insight-seal.server";

/** What is told to a patient of their own entries. */
export type Insight = {
  id: string;
  kind: LocalInsight["kind"] | "reflection";
  text: string;
  /** Entries it is about. */
  sources: string[];
  /** "local" for our own counting. */
  model: string;
  createdAt: number;
  helpful: boolean | null;
};

/** Reflections shown at most. */
const most = 20;

/** What is counted of the caller's own entries of the last three weeks. */
export async function ownLocalInsights(ctx: PatientCtx): Promise<LocalInsight[]> {
  return localInsights(await entryMoments(ctx, ctx.now() - days(lookedBack)));
}

const own = (ctx: PatientCtx) => ({ clinicId: ctx.actor.clinicId, patientId: ctx.actor.memberId });

async function reflections(ctx: PatientCtx): Promise<Omit<Insight, "helpful">[]> {
  const rows = await selectReady(ctx.db, own(ctx), most);
  if (rows.length === 0) return [];
  const vault = await openOwnVault(ctx);
  return Promise.all(
    rows.map(async ({ id, textSealed, entryId, model, createdAt }) => {
      const { observation, question } = await openText(vault, id, textSealed ?? "");
      return {
        id,
        kind: "reflection",
        text: `${observation} ${question}`,
        sources: [entryId],
        model: model ?? "",
        createdAt,
      };
    }),
  );
}

/** What the patient's own entries show: our own counting of the last three weeks, and reflections that were asked for, newest first. */
export async function listInsights(ctx: PatientCtx): Promise<Insight[]> {
  requireRole(ctx.actor, "patient");
  const now = ctx.now();
  const [local, asked] = await Promise.all([ownLocalInsights(ctx), reflections(ctx)]);
  const all = [...local.map((one) => ({ ...one, model: "local", createdAt: now })), ...asked];
  const ratings = await selectRatings(
    ctx.db,
    own(ctx),
    all.map(({ id }) => id),
  );
  const said = new Map(ratings.map(({ insightId, helpful }) => [insightId, helpful]));
  return all.map((one) => ({ ...one, helpful: said.get(one.id) ?? null }));
}
