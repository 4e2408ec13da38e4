import {
  readSecondStep,
  resetSecondStep,
  type SecondStep,
} from "~/features/identity/two-step/reset-second-step.server";
import type { AdminCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { AppError } from "~/lib/app-error";
import {
  endSessionsActingAs,
  findMembership,
  findMembershipsAmong,
  findNamedMembershipsOf,
  findTogether,
  nextVersion,
  type NamedMembership,
} from "../login/membership.repo.server";
import { requireRole } from "../login/require-role";
import { settleMember } from "../member/settle-member.server";
import { mostAtOnce } from "./set-people-disabled.server";

async function memberOf(ctx: AdminCtx, id: string) {
  requireRole(ctx.actor, "admin");
  const row = await findMembership(ctx.db, ctx.actor, id);
  if (!row) throw new AppError("tenancy.member_not_found");
  return row;
}

/**
 * Whether the admin may take the second step away: not their own, and not of somebody who is let in at another clinic too. A clinic often
 * runs the mailboxes of its team, and its word must not open what another one keeps.
 */
async function mayTakeAway(ctx: AdminCtx, accountId: string): Promise<boolean> {
  if (accountId === ctx.actor.accountId) return false;
  const places = await findNamedMembershipsOf(ctx.db, accountId);
  return places.every(({ clinicId, disabledAt }) => clinicId === ctx.actor.clinicId || disabledAt !== null);
}

/** Whether a person of the clinic signs in in two steps, and whether the admin may take that away. @throws AppError `tenancy.member_not_found` */
export async function secondStepOf(ctx: AdminCtx, { id }: { id: string }): Promise<SecondStep> {
  const { accountId } = await memberOf(ctx, id);
  const step = await readSecondStep(ctx, accountId);
  return { ...step, mayReset: step.mayReset && (await mayTakeAway(ctx, accountId)) };
}

/**
 * Takes the second step from a person of the clinic who lost it. Their logins end, their password is good no more, and
 * they are told by mail and notice; they come back by a link to their own address. So it opens the account to nobody else, the admin least.
 * @throws AppError `auth.forbidden`, `tenancy.member_not_found`, `tenancy.no_second_step`, `tenancy.second_step_kept` (one's own, a platform
 * admin's, that of somebody of another clinic too, an address never proved), `kernel.conflict`
 */
export async function resetSecondStepOf(ctx: AdminCtx, { id }: { id: string }): Promise<void> {
  const { accountId } = await memberOf(ctx, id);
  const { on, mayReset } = await readSecondStep(ctx, accountId);
  if (!on) throw new AppError("tenancy.no_second_step");
  if (!mayReset || !(await mayTakeAway(ctx, accountId))) throw new AppError("tenancy.second_step_kept");
  const part = await resetSecondStep(ctx, accountId);
  if (!part) throw new AppError("tenancy.no_second_step");
  await commit(ctx, { clinicId: ctx.actor.clinicId, ...part });
  await settleMember(ctx, id);
}

/**
 * Ends every login of some people in this clinic, whatever role of the team it acts in: they sign in anew. Their other clinics are not
 * touched, nor who asks.
 * @returns how many people that was
 * @throws AppError `auth.forbidden`, `tenancy.nobody_marked`, `kernel.conflict`
 */
export async function endLoginsOfPeople(ctx: AdminCtx, { ids }: { ids: readonly string[] }): Promise<number> {
  requireRole(ctx.actor, "admin");
  const marked = await findMembershipsAmong(ctx.db, ctx.actor, ids.slice(0, mostAtOnce));
  const others = marked.filter(({ accountId }) => accountId !== ctx.actor.accountId);
  if (others.length === 0) throw new AppError("tenancy.nobody_marked");
  await endLogins(ctx, await findTogether(ctx.db, ctx.actor, others));
  return new Set(others.map(({ accountId }) => accountId)).size;
}

/** The same of one person, who may be who asks. @throws AppError `auth.forbidden`, `tenancy.member_not_found`, `kernel.conflict` */
export async function endLoginsOf(ctx: AdminCtx, { id }: { id: string }): Promise<void> {
  await endLogins(ctx, await findTogether(ctx.db, ctx.actor, [await memberOf(ctx, id)]));
}

async function endLogins(ctx: AdminCtx, rows: readonly NamedMembership[]): Promise<void> {
  const now = ctx.now();
  await commit(ctx, {
    clinicId: ctx.actor.clinicId,
    statements: rows.flatMap((row) => [
      endSessionsActingAs(ctx.db, row, now, "ended_by_clinic"),
      nextVersion(ctx.db, ctx.actor, row),
    ]),
    events: rows.map((row) => ({
      ...{ type: "membership.logins_ended" as const, aggregateId: row.id, version: row.version + 1 },
      data: { role: row.role },
    })),
    audit: rows.map((row) => ({ action: "membership.end_logins", entity: "membership", entityId: row.id })),
  });
}
