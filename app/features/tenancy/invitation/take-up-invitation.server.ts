import type { Statement } from "~/db/statement";
import type { DirectoryCtx } from "~/features/kernel/ctx";
import type { NewAudit } from "~/features/kernel/events/change";
import type { NewEvent } from "~/features/kernel/events/event";
import { tenancyIds } from "~/features/tenancy/tenancy.ids";
import { newId } from "~/lib/id";
import type { Role } from "~/features/kernel/actor";
import { countMembers } from "../clinic/clinic.repo.server";
import { onlyWhileOpen } from "../clinic/while-open.server";
import { holdSeat } from "../seats/seats.repo.server";
import { updateInvitation, type FoundInvitation } from "./invitation.repo.server";
import { insertMembership } from "../login/membership.repo.server";

/** Part of a commit on the directory. */
export type Part = { statements: Statement[]; events: NewEvent[]; audit: NewAudit[] };

export type JoiningMember = { id: string; accountId: string; clinicId: string; role: Role };

/** An id for a membership. @param order memberships made at once sort by it: the first is what a login acts as */
export function newMembershipId(now: number, order = 0): string {
  return newId(tenancyIds.membership, now + order);
}

/** What makes memberships of one clinic. Their event carries the invitation, so that its care link can be made after a crash. */
export function joinClinic(
  ctx: DirectoryCtx,
  clinicId: string,
  joining: JoiningMember[],
  invitation: FoundInvitation | null,
): Part {
  const createdAt = ctx.now();
  const promised = invitation ? { invitationId: invitation.id, psychologistId: invitation.psychologistId } : {};
  return {
    statements: [
      ...joining.map((member) => insertMembership(ctx.db, { ...member, createdAt })),
      ...countMembers(ctx.db, clinicId, joining.length),
    ],
    events: joining.map(({ id, accountId, role }) => ({
      type: "membership.created",
      aggregateId: id,
      version: 1,
      data: { accountId, role, ...promised },
    })),
    audit: joining.map(({ id }) => ({ action: "membership.create", entity: "membership", entityId: id })),
  };
}

/**
 * What uses an invitation up, once: the event of its next version lets one taker through. Who is new in the clinic takes a seat there.
 * @param taker who takes it up, in `joinClinic` of the same commit when they are new
 */
export function takeUpInvitation(
  ctx: DirectoryCtx,
  invitation: FoundInvitation,
  taker: { id: string; isKnown?: boolean },
): Part {
  const version = invitation.version + 1;
  const membershipId = taker.id;
  const data = { membershipId, psychologistId: invitation.psychologistId, invitedBy: invitation.invitedBy };
  return {
    statements: [
      onlyWhileOpen(ctx.db, invitation),
      updateInvitation(ctx.db, invitation, invitation.id, { version, acceptedAt: ctx.now(), acceptedBy: membershipId }),
      ...(taker.isKnown ? [] : holdSeat(ctx.db, invitation, invitation.role, ctx.now())),
    ],
    events: [{ type: "invitation.accepted", aggregateId: invitation.id, version, data }],
    audit: [{ action: "invitation.accept", entity: "invitation", entityId: invitation.id, subject: membershipId }],
  };
}
