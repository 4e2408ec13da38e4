import { commit } from "~/features/kernel/events/commit.server";
import type { Change } from "~/features/kernel/events/change";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import type { AdminActor, PsychologistActor, Role } from "~/features/kernel/actor";
import { withIdempotency } from "~/features/kernel/events/idempotency.server";
import { limitConflicts } from "~/features/plans/clinic-plan/hold-limit.server";
import { AppError } from "~/lib/app-error";
import { readClinicPlan } from "~/features/plans/clinic-plan/read-clinic-plan.server";
import type { PlanBasis } from "~/features/plans/plan";
import { days, hours } from "~/lib/duration";
import { tenancyIds } from "~/features/tenancy/tenancy.ids";
import { newId } from "~/lib/id";
import { onlyWhileOpen, openConflicts } from "../clinic/while-open.server";
import { holdSeat } from "../seats/seats.repo.server";
import {
  findInvitation,
  findSameOpenInvitation,
  insertInvitation,
  updateInvitation,
  type InvitationRow,
} from "./invitation.repo.server";
import { invitationLife, stateOfInvitation, type InvitationState } from "./invitation.policy";

export type InviterCtx = BothPlanesCtx<PsychologistActor | AdminActor>;
export type Invitation = {
  id: string;
  name: string;
  email: string;
  role: Role;
  state: InvitationState;
  createdAt: number;
  expiresAt: number;
};
export type NewInvitation = { name: string; email: string; role: Role; psychologistId: string | null };
/** What a spreadsheet may say beside it: the psychologist's CRP, to be confirmed by who accepts, and a patient's birth date. */
export type BroughtInvitation = NewInvitation & { crp?: string | undefined; birthDate?: string | undefined };

/** Mails one person may have sent to people who never asked for one. */
const mailLimit = { limit: 200, window: hours(1) };

/** Invitation mails of a clinic that has paid nothing yet: anybody opens one in a minute, and must not write to strangers by the thousand from it. */
export const trialMails = { limit: 100, window: days(1) };

const isTrying = (basis: PlanBasis) => basis === "trial" || basis === "free";
const trialKey = ({ platform, actor }: InviterCtx) => platform.tokens.mac("invite", `trial|${actor.clinicId}`);

/** How many more invitations the clinic's trial mails today; null: no such limit. */
export async function trialMailsLeft(ctx: InviterCtx): Promise<number | null> {
  const { basis } = await readClinicPlan(ctx, ctx.actor);
  if (!isTrying(basis)) return null;
  const { failures } = await ctx.platform.attempts.check(await trialKey(ctx), trialMails);
  return Math.max(0, trialMails.limit - failures);
}

/** Counts one mail of a clinic that has paid nothing yet. @throws AppError `tenancy.trial_mails` beyond 100 in a day */
export async function limitTrialMails(ctx: InviterCtx): Promise<void> {
  const { basis } = await readClinicPlan(ctx, ctx.actor);
  if (!isTrying(basis)) return;
  const { retryAfter } = await ctx.platform.attempts.take(await trialKey(ctx), trialMails);
  if (retryAfter > 0) throw new AppError("tenancy.trial_mails", { retryAfter });
}

/** An invitation as its inviter sees it. */
export function showInvitation(row: InvitationRow, now: number): Invitation {
  const { id, name, email, role, createdAt, expiresAt } = row;
  return { id, name, email, role, state: stateOfInvitation(row, now), createdAt, expiresAt };
}

/** Counts one invitation mail of this member, and of their clinic's trial. @throws AppError `request.rate_limited` beyond 200 in an hour, `tenancy.trial_mails` */
export async function limitInvitationMails(ctx: InviterCtx): Promise<void> {
  const key = await ctx.platform.tokens.mac("invite", ctx.actor.memberId);
  const { retryAfter } = await ctx.platform.attempts.take(key, mailLimit);
  if (retryAfter > 0) throw new AppError("request.rate_limited", { retryAfter });
  await limitTrialMails(ctx);
}

/** The change that makes an invitation, with a seat of the clinic's plan. */
export async function create(ctx: InviterCtx, id: string, input: BroughtInvitation): Promise<Change> {
  const now = ctx.now();
  const { clinicId, memberId } = ctx.actor;
  const tokenHash = await ctx.platform.tokens.hash(await ctx.platform.tokens.mac("invitation", id));
  const row = {
    id,
    clinicId,
    ...input,
    invitedBy: memberId,
    tokenHash,
    createdAt: now,
    expiresAt: now + invitationLife,
  };
  return {
    clinicId,
    statements: [
      insertInvitation(ctx.db, row),
      onlyWhileOpen(ctx.db, { clinicId }),
      ...holdSeat(ctx.db, { clinicId }, input.role, now, input.email),
    ],
    events: [
      {
        type: "invitation.created",
        aggregateId: id,
        version: 1,
        data: { role: input.role, psychologistId: input.psychologistId },
      },
    ],
    audit: { action: "invitation.create", entity: "invitation", entityId: id },
    onConflict: { ...openConflicts, ...limitConflicts },
  };
}

/** The change that sends an invitation's mail again and lets it live 14 more days. One that had run out takes a seat again. @param said what its inviter says otherwise now */
export function sendAgain(
  ctx: InviterCtx,
  row: Pick<InvitationRow, "id" | "version" | "role" | "email" | "expiresAt">,
  said: { name?: string; invitedBy?: string } = {},
): Change {
  const { clinicId } = ctx.actor;
  const version = row.version + 1;
  const seat = row.expiresAt > ctx.now() ? [] : holdSeat(ctx.db, { clinicId }, row.role, ctx.now(), row.email);
  return {
    clinicId,
    statements: [
      updateInvitation(ctx.db, { clinicId }, row.id, { ...said, version, expiresAt: ctx.now() + invitationLife }),
      onlyWhileOpen(ctx.db, { clinicId }),
      ...seat,
    ],
    events: [{ type: "invitation.resent", aggregateId: row.id, version }],
    audit: { action: "invitation.resend", entity: "invitation", entityId: row.id },
    onConflict: { ...openConflicts, ...limitConflicts },
  };
}

/**
 * Invites somebody by mail, or sends the mail again when the same person invited the same address and it is still open.
 * @throws AppError `plans.limit_reached`, `request.rate_limited`, `tenancy.trial_mails`
 */
export async function sendInvitation(
  ctx: InviterCtx,
  input: NewInvitation,
  key: string | undefined,
): Promise<Invitation> {
  const { clinicId, memberId } = ctx.actor;
  await limitInvitationMails(ctx);
  const open = await findSameOpenInvitation(ctx.db, { clinicId }, { ...input, invitedBy: memberId });
  const request = {
    key,
    useCase: "sendInvitation",
    input,
    resultId: open?.id ?? newId(tenancyIds.invitation, ctx.now()),
  };
  const id = await withIdempotency(ctx, request, async (idempotency) => {
    const change = open ? sendAgain(ctx, open, { name: input.name }) : await create(ctx, request.resultId, input);
    await commit(ctx, { ...change, idempotency });
  });
  const row = await findInvitation(ctx.db, { clinicId }, id);
  if (!row) throw new AppError("tenancy.invite_invalid", { detail: id });
  return showInvitation(row, ctx.now());
}
