import { commit } from "~/features/kernel/events/commit.server";
import type { Actor, AdminActor } from "~/features/kernel/actor";
import type { ClinicCtx, PsychologistCtx } from "~/features/kernel/ctx";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { days } from "~/lib/duration";
import { askBoard } from "../board/ask-board.server";
import type { Person } from "../board/alert";
import {
  deleteCover,
  findCover,
  findPsychologist,
  listPossibleCovers,
  upsertCover,
} from "../ladder/setting.repo.server";

/** Who stands in for the psychologist, and who could. */
export async function readCover(ctx: PsychologistCtx): Promise<{ substitute: Person | null; possible: Person[] }> {
  requireRole(ctx.actor, "psychologist");
  const { memberId } = ctx.actor;
  const [cover, possible] = await Promise.all([
    findCover(ctx.db, ctx.actor, memberId),
    listPossibleCovers(ctx.db, ctx.actor, memberId),
  ]);
  return { substitute: cover && cover.disabledAt === null ? { id: cover.id, name: cover.name } : null, possible };
}

/**
 * Says who is called when the psychologist does not answer; null for nobody. It counts for alerts under way, too.
 * @throws AppError `tenancy.member_not_found` when it is no active psychologist of the clinic
 */
export async function saveCover(ctx: PsychologistCtx, substituteId: string | null): Promise<void> {
  requireRole(ctx.actor, "psychologist");
  await setCover(ctx, ctx.actor.memberId, substituteId);
}

/** How long somebody has to be here before an admin may name them: a substitute reads the words of a call (ADR 0129). */
const seatedFor = days(7);

/**
 * An admin says who stands in for a psychologist who leaves, or has left: never themselves, nor who has come just now. Until then the
 * ladder goes on to the clinic.
 * @throws AppError `auth.forbidden`, `sos.own_cover`, `sos.cover_too_new`, `tenancy.member_not_found` when one of the two is no psychologist of the clinic, or the substitute is shut out
 */
export async function saveCoverFor(
  ctx: ClinicCtx<AdminActor>,
  { psychologistId, substituteId }: { psychologistId: string; substituteId: string },
): Promise<void> {
  requireRole(ctx.actor, "admin");
  const named = await findPsychologist(ctx.db, ctx.actor, substituteId);
  if (named?.accountId === ctx.actor.accountId) throw new AppError("sos.own_cover");
  if (named && named.since > ctx.now() - seatedFor) throw new AppError("sos.cover_too_new");
  await setCover(ctx, psychologistId, substituteId);
}

/** Who stands in for a psychologist, if that one is let in. @throws AppError `auth.forbidden` */
export async function coverOf(ctx: ClinicCtx<AdminActor>, psychologistId: string): Promise<Person | null> {
  requireRole(ctx.actor, "admin");
  const cover = await findCover(ctx.db, ctx.actor, psychologistId);
  return cover && cover.disabledAt === null ? { id: cover.id, name: cover.name } : null;
}

async function setCover(ctx: ClinicCtx<Actor>, psychologistId: string, substituteId: string | null): Promise<void> {
  const { clinicId } = ctx.actor;
  if (substituteId !== null) {
    const possible = await listPossibleCovers(ctx.db, ctx.actor, psychologistId);
    if (!possible.some(({ id }) => id === substituteId)) throw new AppError("tenancy.member_not_found");
  }
  const statement =
    substituteId === null
      ? deleteCover(ctx.db, ctx.actor, psychologistId)
      : upsertCover(ctx.db, { clinicId, psychologistId, substituteId, updatedAt: ctx.now() });
  const audit = { action: "sos.cover", entity: "member", entityId: psychologistId, fields: ["substituteId"] };
  await commit(ctx, { clinicId, statements: [statement], events: [], audit });
  const told = askBoard(ctx, clinicId, (board, call) => board.forgetPeople(call, null));
  ctx.platform.background(told.catch(() => undefined));
}
