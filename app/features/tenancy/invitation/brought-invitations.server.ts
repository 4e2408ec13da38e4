import type { AdminCtx, BothPlanesCtx, Scope } from "~/features/kernel/ctx";
import type { Role } from "~/features/kernel/actor";
import { commit } from "~/features/kernel/events/commit.server";
import { AppError } from "~/lib/app-error";
import { requireRole } from "../login/require-role";
import { findInvitation, findPsychologists, findStanding, updateInvitation } from "./invitation.repo.server";
import { stateOfInvitation } from "./invitation.policy";
import { create, limitTrialMails, trialMailsLeft, type BroughtInvitation } from "./send-invitation.server";

/** An address in a role, as one text. */
export const inRole = (role: Role, email: string): string => `${role} ${email}`;

/** Which of many addresses need no invitation (they are here) or have an open one: `inRole` of each. */
export async function standingOf(
  ctx: AdminCtx,
  emails: readonly string[],
): Promise<{ members: Set<string>; invited: Set<string> }> {
  requireRole(ctx.actor, "admin");
  const { members, invited } = await findStanding(ctx.db, ctx.actor, emails, ctx.now());
  const set = (found: readonly { email: string; role: Role }[]) =>
    new Set(found.map(({ role, email }) => inRole(role, email)));
  return { members: set(members), invited: set(invited) };
}

/** The clinic's active psychologists, for who names them in a spreadsheet. */
export async function psychologistsOfClinic(ctx: AdminCtx): Promise<{ id: string; name: string; email: string }[]> {
  requireRole(ctx.actor, "admin");
  return findPsychologists(ctx.db, ctx.actor);
}

/** How many invitations the clinic's trial still mails today; null: it is none. @throws AppError `auth.forbidden` */
export async function mailsLeft(ctx: AdminCtx): Promise<number | null> {
  requireRole(ctx.actor, "admin");
  return trialMailsLeft(ctx);
}

/**
 * Makes the invitation of one row of a spreadsheet, under the id that the row was given before: made twice it is one.
 * @throws AppError `tenancy.already_member` (or invited meanwhile), `plans.limit_reached`, `tenancy.trial_mails`
 */
export async function bringInvitation(ctx: AdminCtx, id: string, input: BroughtInvitation): Promise<void> {
  requireRole(ctx.actor, "admin");
  if (await findInvitation(ctx.db, ctx.actor, id)) return;
  const { members, invited } = await standingOf(ctx, [input.email]);
  const key = inRole(input.role, input.email);
  if (members.has(key) || invited.has(key)) throw new AppError("tenancy.already_member");
  await limitTrialMails(ctx);
  const change = await create(ctx, id, input);
  try {
    await commit(ctx, change);
  } catch (error) {
    // Another turn was quicker with the same row.
    if (!(await findInvitation(ctx.db, ctx.actor, id))) throw error;
  }
}

/** The birth date that an invitation brought along; null when none. For jobs. */
export async function birthDateOf(
  { db }: Pick<BothPlanesCtx, "db">,
  scope: Scope,
  invitationId: string,
): Promise<{ birthDate: string; invitedBy: string } | null> {
  const { birthDate = null, invitedBy = "" } = (await findInvitation(db, scope, invitationId)) ?? {};
  return birthDate === null ? null : { birthDate, invitedBy };
}

/**
 * Takes the invitation of a row back, if nobody has touched it since.
 * @returns `undone`, or what has become of it
 */
export async function takeBackInvitation(ctx: AdminCtx, id: string): Promise<"undone" | "accepted" | "touched"> {
  requireRole(ctx.actor, "admin");
  const row = await findInvitation(ctx.db, ctx.actor, id);
  if (!row) return "undone";
  const state = stateOfInvitation(row, ctx.now());
  if (state === "revoked") return "undone";
  if (state === "accepted") return "accepted";
  if (row.version !== 1) return "touched";
  await commit(ctx, {
    clinicId: row.clinicId,
    statements: [updateInvitation(ctx.db, row, id, { version: 2, revokedAt: ctx.now() })],
    events: [{ type: "invitation.revoked", aggregateId: id, version: 2 }],
    audit: { action: "invitation.revoke", entity: "invitation", entityId: id },
  });
  return "undone";
}
