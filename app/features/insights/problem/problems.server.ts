import type { Actor } from "~/features/kernel/actor";
import type { AdminCtx, ClinicCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { noteOpening } from "~/features/kernel/events/note-opening.server";
import { orUnreadable, unreadableText } from "~/features/kernel/keys/unreadable";
import { openVault, sealerFor, type Vault } from "~/features/kernel/keys/vault.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { requireCareLink } from "~/features/tenancy/care-link/require-care-link.server";
import type { PsychologistCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { newId } from "~/lib/id";
import { problemReportedEvent, problemSeenEvent } from "../insights.events";
import { insightIds } from "../insights.ids";
import { selectShownPlain } from "../plain/plain-version.repo.server";
import type { aiProblem } from "./ai-problem.table";
import type { ProblemReason } from "./problem-reasons";
import {
  markSeen,
  selectAskedResult,
  selectHeard,
  selectOpenProblem,
  selectOpenProblems,
  selectOwnResult,
  upsertProblem,
} from "./problem.repo.server";

export type Problem = { /** Of what a model wrote. */ id: string; reason: ProblemReason; words?: string | undefined };

const field = (row: string) => ({ table: "ai_problem", row, column: "words" });

/** The words of a problem. @throws AppError `kernel.unreadable` */
export function openWords(vault: Vault, { id, wordsSealed }: { id: string; wordsSealed: string }): Promise<string> {
  return vault.open(field(id), wordsSealed);
}

/** A transcript: patients see what was let through, who cares for them all that is there. */
async function spokenOfHeard(
  ctx: ClinicCtx<Actor>,
  { patientId, model, seenAt }: { patientId: string; model: string | null; seenAt: number | null },
) {
  const { actor } = ctx;
  const isOwn = actor.role === "patient" && actor.memberId === patientId && seenAt !== null;
  if (actor.role === "patient" && !isOwn) throw new AppError("insights.not_found");
  if (!isOwn) {
    requireRole(actor, "psychologist");
    await requireCareLink(ctx as PsychologistCtx, patientId);
  }
  return { feature: "transcript" as const, patientId, model: model ?? "", promptVersion: 0 };
}

/** What the caller was shown and speaks of. @throws AppError `insights.not_found`, `auth.forbidden`, `tenancy.patient_not_found` */
async function spokenOf(ctx: ClinicCtx<Actor>, id: string) {
  const { actor, db } = ctx;
  const [heard] = id.startsWith(`${insightIds.transcript}_`) ? await selectHeard(db, actor, id) : [];
  if (heard) return spokenOfHeard(ctx, heard);
  if (actor.role === "patient") {
    const [own] = await selectOwnResult(db, actor, actor.memberId, id);
    if (own) return { ...own, feature: "reflection" as const, patientId: actor.memberId, model: own.model ?? "" };
    const [plain] = await selectShownPlain(db, { ...actor, patientId: actor.memberId }, id);
    if (plain) return { ...plain, feature: "plain" as const, patientId: actor.memberId };
    throw new AppError("insights.not_found");
  }
  requireRole(actor, "psychologist");
  const [asked] = await selectAskedResult(db, actor, actor.memberId, id);
  if (!asked) throw new AppError("insights.not_found");
  await requireCareLink(ctx as PsychologistCtx, asked.patientId);
  return { ...asked, model: asked.model ?? "" };
}

/**
 * Somebody says what is wrong with what a model wrote for them: it waits at the clinic's desk, with their own words and without the model's.
 * Said again, the later words hold.
 * @throws AppError `insights.not_found` for what is not shown to the caller, `auth.forbidden`, `tenancy.patient_not_found`
 */
export async function reportProblem(ctx: ClinicCtx<Actor>, { id: resultId, reason, words }: Problem): Promise<void> {
  const { clinicId, memberId: reportedBy } = ctx.actor;
  const { feature, patientId, model, promptVersion } = await spokenOf(ctx, resultId);
  const id = newId(insightIds.problem, ctx.now());
  const sealer = await sealerFor(ctx, clinicId, patientId);
  const wordsSealed = words === undefined ? null : await sealer.seal(field(id), words);
  const row = {
    clinicId,
    id,
    resultId,
    feature,
    patientId,
    reportedBy,
    reason,
    wordsSealed,
    model,
    promptVersion,
    reportedAt: ctx.now(),
  };
  await commit(ctx, {
    clinicId,
    statements: [upsertProblem(ctx.db, row)],
    events: [problemReportedEvent(id)],
    audit: { action: "ai_problem.report", entity: "ai_problem", entityId: id, subject: patientId },
  });
}

const mostShown = 50;

/** What waits at the desk, the oldest first, 50 at most: what for, by which model, why; never what a model wrote, nor of whom. */
export async function listProblems({ clinic: ctx }: AdminCtx) {
  requireRole(ctx.actor, "admin");
  const rows = await selectOpenProblems(ctx.db, ctx.actor, mostShown);
  const said = rows.filter(({ wordsSealed }) => wordsSealed !== null);
  const subjects = [...new Set(said.map(({ patientId }) => patientId))];
  const seen = subjects.length > 0 ? await noteOpening(ctx, { action: "ai_problem.read", subjects }) : null;
  const wordsOf = async ({ id, patientId, wordsSealed }: typeof aiProblem.$inferSelect) => {
    if (wordsSealed === null || seen === null) return null;
    const opened = openVault(seen, ctx.actor.clinicId, patientId).then((vault) =>
      openWords(vault, { id, wordsSealed }),
    );
    return orUnreadable(opened, unreadableText);
  };
  return Promise.all(
    rows.map(async (row) => {
      const { id, feature, reason, model, reportedAt } = row;
      return { id, feature, reason, model, reportedAt, words: await wordsOf(row) };
    }),
  );
}

/** The clinic has seen one. @throws AppError `insights.not_found` */
export async function closeProblem({ clinic: ctx }: AdminCtx, { id }: { id: string }): Promise<void> {
  requireRole(ctx.actor, "admin");
  const { clinicId, memberId } = ctx.actor;
  const [row] = await selectOpenProblem(ctx.db, ctx.actor, id);
  if (!row) throw new AppError("insights.not_found");
  await commit(ctx, {
    clinicId,
    statements: [markSeen(ctx.db, ctx.actor, id, memberId, ctx.now())],
    events: [problemSeenEvent(id)],
    audit: { action: "ai_problem.close", entity: "ai_problem", entityId: id, subject: row.patientId },
  });
}
