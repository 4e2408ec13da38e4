import type { AdminCtx, PatientCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { noteOpening } from "~/features/kernel/events/note-opening.server";
import { orUnreadable } from "~/features/kernel/keys/unreadable";
import { openOwnVault, openVaults, sealerFor } from "~/features/kernel/keys/vault.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { newId } from "~/lib/id";
import { selectAccountOf, selectOne } from "../break-glass/break-glass.repo.server";
import { disclosureIds } from "../disclosure.ids";
import type { accessDoubt } from "./access-doubt.table";
import {
  answerDoubt,
  countOpenDoubts,
  insertDoubt,
  selectAnsweredDoubts,
  selectDoubt,
  selectDoubtsOf,
  selectNames,
  selectOpenDoubts,
  selectOpening,
} from "./access-log.repo.server";
import type { DoubtCause } from "./doubt-causes";
import { doubtedWords, grantActions } from "./item-words";

const noteField = (row: string) => ({ table: "access_doubt", row, column: "note" });

/**
 * The patient says that an access to their data does not look right: the clinic's admins are told, and answer. Twice of one access is once.
 * @throws AppError `disclosure.not_found` for whatever is no opening of theirs by somebody else
 */
export async function doubtAccess(
  ctx: PatientCtx,
  { id, cause, note }: { id: string; cause: DoubtCause; note?: string | undefined },
): Promise<void> {
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
  const noteSealed = note === undefined ? null : await (await openOwnVault(ctx)).seal(noteField(doubt), note);
  const row = { clinicId, id: doubt, patientId, auditId: id, cause, noteSealed, askedAt: now, version: 1 };
  await commit(ctx, {
    clinicId,
    statements: [insertDoubt(ctx.db, row)],
    events: [{ type: "access.doubted", aggregateId: doubt, version: 1, data: { patientId } }],
    audit: { action: "access.doubt", entity: "access_doubt", entityId: doubt },
    onConflict: { access_doubt: "kernel.conflict" },
  }).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "kernel.conflict") return; // pressed twice at once
    throw error;
  });
}

const mostShown = 50;

/** What patients wrote beside their doubts, by the doubt: opened after it was written down that they are. */
async function notesOf({ clinic, actor }: AdminCtx, rows: readonly (typeof accessDoubt.$inferSelect)[]) {
  const wrote = rows.filter(({ noteSealed }) => noteSealed !== null);
  const ids = [...new Set(wrote.map(({ patientId }) => patientId))];
  if (ids.length === 0) return new Map<string, string | null>();
  const seen = await noteOpening(clinic, { action: "access_doubt.read", subjects: ids });
  const vaults = await openVaults(seen, actor.clinicId, ids);
  const opened = wrote.map(async ({ id, patientId, noteSealed }) => {
    const text = vaults.get(patientId)?.open(noteField(id), noteSealed ?? "");
    return [id, text ? await orUnreadable(text, null) : null] as const;
  });
  return new Map(await Promise.all(opened));
}

/** How many doubts wait for the clinic's answer. */
export async function countDoubts({ clinic, actor }: AdminCtx): Promise<number> {
  const [found] = await countOpenDoubts(clinic.db, actor);
  return found?.waiting ?? 0;
}

const lastAnswered = 20;

/** The last that were answered, 20 at most: what was answered is the patient's to read. */
export async function listAnsweredDoubts(ctx: AdminCtx) {
  const { clinic, actor } = ctx;
  const rows = await selectAnsweredDoubts(clinic.db, actor, lastAnswered);
  const ids = rows.flatMap(({ doubt, opening }) =>
    [doubt.patientId, doubt.answeredBy ?? [], opening.actorId ?? []].flat(),
  );
  const names = new Map((await selectNames(clinic.db, actor, [...new Set(ids)])).map(({ id, name }) => [id, name]));
  return rows.map(({ doubt: { id, patientId, cause, answeredBy, answeredAt }, opening }) => ({
    ...{ id, cause, what: doubtedWords(opening.action), answeredAt: answeredAt ?? 0 },
    patientName: names.get(patientId) ?? "Alguém",
    who: names.get(opening.actorId ?? "") ?? "Alguém da clínica",
    by: names.get(answeredBy ?? "") ?? "Alguém da clínica",
  }));
}

/** What waits for the clinic's answer, the oldest first, 50 at most: who doubts which access of whom, why, and what they add. */
export async function listDoubts(ctx: AdminCtx) {
  const { clinic, actor } = ctx;
  const rows = await selectOpenDoubts(clinic.db, actor, mostShown);
  const notes = await notesOf(
    ctx,
    rows.map(({ doubt }) => doubt),
  );
  const ids = rows.flatMap(({ doubt, opening }) => [doubt.patientId, opening.actorId ?? []].flat());
  const names = new Map((await selectNames(clinic.db, actor, [...new Set(ids)])).map(({ id, name }) => [id, name]));
  return rows.map(({ doubt: { id, patientId, cause, askedAt }, opening }) => ({
    ...{ id, patientId, cause, askedAt, openedAt: opening.at, note: notes.get(id) ?? null },
    what: doubtedWords(opening.action),
    /** The exceptional access it is, if it is one. */
    grantId: grantActions.includes(opening.action) ? opening.entityId : null,
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
  // Of an exceptional access who asked for it is one of them, whoever let it open.
  const [grant] =
    opening && grantActions.includes(opening.action) ? await selectOne(clinic, actor, opening.entityId) : [];
  for (const memberId of [opening?.actorId, grant?.adminId]) {
    const [opener] = memberId ? await selectAccountOf(clinic, actor, memberId) : [];
    if (memberId === actor.memberId || (opener && opener.accountId === actor.accountId))
      throw new AppError("disclosure.own_access");
  }
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
