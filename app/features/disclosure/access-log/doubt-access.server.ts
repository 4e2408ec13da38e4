import type { AdminCtx, PatientCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { sealerFor } from "~/features/kernel/keys/vault.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { newId } from "~/lib/id";
import { selectAccountOf } from "../break-glass/break-glass.repo.server";
import { disclosureIds } from "../disclosure.ids";
import {
  answerDoubt,
  insertDoubt,
  selectDoubt,
  selectDoubtsOf,
  selectNames,
  selectOpenDoubts,
  selectOpening,
} from "./access-log.repo.server";
import type { DoubtCause } from "./doubt-causes";

/**
 * The patient says that an access to their data does not look right: the clinic's admins are told, and answer. Twice of one access is once.
 * @throws AppError `disclosure.not_found` for whatever is no opening of theirs by somebody else
 */
export async function doubtAccess(ctx: PatientCtx, { id, cause }: { id: string; cause: DoubtCause }): Promise<void> {
  requireRole(ctx.actor, "patient");
  const { clinicId, memberId: patientId } = ctx.actor;
  const scope = { clinicId, patientId };
  const [[opening], [known]] = await ctx.db.batch([
    selectOpening(ctx.db, scope, id),
    selectDoubtsOf(ctx.db, scope, [id]),
  ]);
  if (!opening) throw new AppError("disclosure.not_found");
  if (known) return;
  const now = ctx.now();
  const doubt = newId(disclosureIds.doubt, now);
  await commit(ctx, {
    clinicId,
    statements: [insertDoubt(ctx.db, { clinicId, id: doubt, patientId, auditId: id, cause, askedAt: now, version: 1 })],
    events: [{ type: "access.doubted", aggregateId: doubt, version: 1, data: { patientId } }],
    audit: { action: "access.doubt", entity: "access_doubt", entityId: doubt },
    onConflict: { access_doubt: "kernel.conflict" },
  }).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "kernel.conflict") return; // pressed twice at once
    throw error;
  });
}

const mostShown = 50;

/** What waits for the clinic's answer, the oldest first, 50 at most: who doubts whose access, why. Nothing clinical. */
export async function listDoubts(ctx: AdminCtx) {
  const { clinic, actor } = ctx;
  const rows = await selectOpenDoubts(clinic.db, actor, mostShown);
  const ids = rows.flatMap(({ doubt, opening }) => [doubt.patientId, opening.actorId ?? []].flat());
  const names = new Map((await selectNames(clinic.db, actor, [...new Set(ids)])).map(({ id, name }) => [id, name]));
  return rows.map(({ doubt: { id, patientId, cause, askedAt }, opening }) => ({
    ...{ id, patientId, cause, askedAt, openedAt: opening.at, right: opening.right },
    patientName: names.get(patientId) ?? "Alguém",
    who: names.get(opening.actorId ?? "") ?? "Alguém da clínica",
  }));
}

/**
 * The clinic answers; the patient is told and reads it in their own log. The access of whoever answers is not theirs to answer for.
 * @throws AppError `disclosure.not_found`, `disclosure.own_access`, `disclosure.not_waiting`
 */
export async function answerAccessDoubt(ctx: AdminCtx, { id, answer }: { id: string; answer: string }): Promise<void> {
  const { clinic, actor } = ctx;
  const [row] = await selectDoubt(clinic.db, actor, id);
  if (!row) throw new AppError("disclosure.not_found");
  if (row.answeredAt !== null) throw new AppError("disclosure.not_waiting");
  const { clinicId, patientId } = row;
  const [opening] = await selectOpening(clinic.db, { clinicId, patientId }, row.auditId);
  // By whatever membership: who treats somebody may run the clinic, too.
  const [opener] = opening?.actorId ? await selectAccountOf(clinic, actor, opening.actorId) : [];
  if (opening?.actorId === actor.memberId || opener?.accountId === actor.accountId)
    throw new AppError("disclosure.own_access");
  const sealer = await sealerFor(clinic, clinicId, patientId);
  const answerSealed = await sealer.seal({ table: "access_doubt", row: id, column: "answer" }, answer);
  await commit(clinic, {
    clinicId,
    statements: [answerDoubt(clinic.db, row, { answeredBy: actor.memberId, answeredAt: ctx.now(), answerSealed })],
    events: [{ type: "access.answered", aggregateId: id, version: row.version + 1, data: { patientId } }],
    audit: { action: "access.answer", entity: "access_doubt", entityId: id, subject: patientId },
    onConflict: { domain_event: "disclosure.not_waiting" },
  });
}
