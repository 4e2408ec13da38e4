import type { AdminCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { limitConflicts } from "~/features/plans/clinic-plan/hold-limit.server";
import { AppError } from "~/lib/app-error";
import { newId } from "~/lib/id";
import { hasOpenLinks } from "../care-link/care-link.repo.server";
import { countMembers } from "../clinic/clinic.repo.server";
import { onlyWhileOpen, openConflicts } from "../clinic/while-open.server";
import {
  endSessionsActingAs,
  findMembership,
  findMembershipsOfAccounts,
  insertMembership,
  updateMembershipDisabled,
  type NamedMembership,
} from "../login/membership.repo.server";
import { requireRole } from "../login/require-role";
import { holdSeat } from "../seats/seats.repo.server";
import { settlePeople } from "../member/settle-people.server";
import { tenancyIds } from "../tenancy.ids";
import { teamRoles, type RolesOfPerson, type TeamRole } from "./team-roles";

const isOfTeam = (row: NamedMembership): row is NamedMembership & { role: TeamRole } => row.role !== "patient";

async function teamRowsOf(ctx: AdminCtx, id: string) {
  requireRole(ctx.actor, "admin");
  const opened = await findMembership(ctx.db, ctx.actor, id);
  if (!opened) throw new AppError("tenancy.member_not_found");
  const rows = await findMembershipsOfAccounts(ctx.db, ctx.actor, [opened.accountId]);
  return { accountId: opened.accountId, crp: opened.crp, rows: rows.filter(isOfTeam) };
}

/** The roles that a person has in the team; none for who is a patient alone, or shut out. @throws AppError `auth.forbidden`, `tenancy.member_not_found` */
export async function rolesOf(ctx: AdminCtx, { id }: { id: string }): Promise<RolesOfPerson> {
  const { accountId, crp, rows } = await teamRowsOf(ctx, id);
  const has = rows.filter(({ disabledAt }) => disabledAt === null).map(({ role }) => role);
  return { roles: teamRoles.filter((role) => has.includes(role)), crp, isSelf: accountId === ctx.actor.accountId };
}

type Step = { row: { id: string; role: TeamRole; version: number }; isNew: boolean; given: boolean };

/** What is given and what is taken, as rows: a role that somebody had once comes back as the member it was. */
function stepsOf(ctx: AdminCtx, rows: readonly (NamedMembership & { role: TeamRole })[], wanted: readonly TeamRole[]) {
  return teamRoles.flatMap((role, at): Step[] => {
    const row = rows.find((one) => one.role === role);
    const has = row?.disabledAt === null;
    if (has === wanted.includes(role)) return [];
    if (row) return [{ row, isNew: false, given: !has }];
    return [{ row: { id: newId(tenancyIds.membership, ctx.now() + at), role, version: 0 }, isNew: true, given: true }];
  });
}

function statementsOf(ctx: AdminCtx, accountId: string, { row, isNew, given }: Step) {
  const { db, actor } = ctx;
  const { id, role, version } = row;
  const now = ctx.now();
  if (isNew)
    return [
      insertMembership(db, { id, accountId, clinicId: actor.clinicId, role, createdAt: now }),
      ...countMembers(db, actor.clinicId, 1),
      ...holdSeat(db, actor, role, now),
    ];
  const change = updateMembershipDisabled(db, actor, { id, version, disabledAt: given ? null : now });
  return [change, ...(given ? holdSeat(db, actor, role, now) : [endSessionsActingAs(db, { id, accountId }, now)])];
}

function eventOf(accountId: string, { row, isNew, given }: Step, told?: string) {
  const said = { role: row.role, ...(told === undefined ? {} : { told }) };
  const place = { aggregateId: row.id, version: row.version + 1 };
  if (isNew) return { type: "membership.created" as const, ...place, data: { ...said, accountId } };
  return { type: given ? ("membership.enabled" as const) : ("membership.disabled" as const), ...place, data: said };
}

/** Who could not treat is given no such role, and who accompanies somebody keeps it until each is handed over. */
async function refuseUnfit(ctx: AdminCtx, crp: string | null, steps: readonly Step[]): Promise<void> {
  const ofTreating = steps.find(({ row }) => row.role === "psychologist");
  if (ofTreating?.given === true && crp === null) throw new AppError("tenancy.role_needs_crp");
  if (ofTreating?.given === false && (await hasOpenLinks(ctx.clinic.db, ctx.actor, ofTreating.row.id)))
    throw new AppError("tenancy.role_has_patients");
}

async function commitSteps(ctx: AdminCtx, accountId: string, steps: readonly Step[], told: string): Promise<void> {
  const isGiving = steps.some(({ given }) => given);
  await commit(ctx, {
    clinicId: ctx.actor.clinicId,
    statements: [
      ...steps.flatMap((step) => statementsOf(ctx, accountId, step)),
      ...(isGiving ? [onlyWhileOpen(ctx.db, ctx.actor)] : []),
    ],
    events: steps.map((step, at) => eventOf(accountId, step, at === 0 ? told : undefined)),
    audit: steps.map(({ row, given }) => ({
      action: given ? "membership.give_role" : "membership.take_role",
      ...{ entity: "membership", entityId: row.id, fields: [row.role] },
    })),
    onConflict: {
      "membership.version": "tenancy.last_admin",
      "membership.account_id": "kernel.conflict",
      ...openConflicts,
      ...limitConflicts,
    },
  });
}

/**
 * Makes somebody of the team what they are to be in it: what is new holds at their next request, what is taken ends its logins with the
 * commit, and they are told. Asked for twice it changes nothing.
 * @returns the member by which the person is to be opened from now on
 * @throws AppError `auth.forbidden`, `tenancy.member_not_found`, `tenancy.not_of_team`, `tenancy.no_role_left`, `tenancy.role_needs_crp`,
 * `tenancy.role_has_patients`, `tenancy.last_admin`, `tenancy.clinic_held`, `plans.limit_reached`, `kernel.conflict`
 */
export async function changeRoles(
  ctx: AdminCtx,
  { id, roles }: { id: string; roles: readonly TeamRole[] },
): Promise<{ id: string }> {
  const { accountId, crp, rows } = await teamRowsOf(ctx, id);
  const active = rows.filter(({ disabledAt }) => disabledAt === null);
  if (active.length === 0) throw new AppError("tenancy.not_of_team");
  if (roles.length === 0) throw new AppError("tenancy.no_role_left");
  const steps = stepsOf(ctx, rows, roles);
  const stays = active.find(({ role }) => roles.includes(role)) ?? steps.find(({ given }) => given)?.row;
  if (steps.length === 0 || !stays) return { id };
  await refuseUnfit(ctx, crp, steps);
  await commitSteps(ctx, accountId, steps, stays.id);
  await settlePeople(ctx, [{ accountId, clinicId: ctx.actor.clinicId }]);
  return { id: stays.id };
}
