import type { AdminCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import type { PageInput } from "~/features/kernel/page.schema";
import { AppError } from "~/lib/app-error";
import { days } from "~/lib/duration";
import { newId } from "~/lib/id";
import { idOfCursor, toIdPage } from "~/lib/page";
import { requireRole } from "../login/require-role";
import { crpServes } from "../member/member.repo.server";
import { tenancyIds } from "../tenancy.ids";
import type { crpResults, crpSources } from "./crp-kinds";
import { findRegistered, insertCheck, selectChecks, selectDue } from "./crp.repo.server";

/** How long before it is due a CRP comes to the desk. */
export const crpAhead = days(30);

/**
 * Psychologists of the clinic whose CRP is to be looked up: never yet, found irregular, a year ago, or soon so; the longest due first.
 * @throws AppError `auth.forbidden`, `request.invalid` (cursor)
 */
export async function listCrpsDue(ctx: AdminCtx, { limit, cursor }: PageInput) {
  requireRole(ctx.actor, "admin");
  const before = ctx.now() + crpAhead;
  const rows = await selectDue(ctx.clinic.db, ctx.actor, { before, after: idOfCursor(cursor), limit: limit + 1 });
  return toIdPage(rows, limit, ({ id }) => id);
}

/** The look-ups of a psychologist's CRP, the newest first. @throws AppError `auth.forbidden` */
export async function crpHistory(ctx: AdminCtx, { memberId }: { memberId: string }) {
  requireRole(ctx.actor, "admin");
  return selectChecks(ctx.clinic.db, ctx.actor, memberId);
}

export type CrpCheck = {
  memberId: string;
  /** The number that was looked up: another one now on file was not. */
  crp: string;
  result: (typeof crpResults)[number];
  source: (typeof crpSources)[number];
};

/**
 * Writes down that the admin looked a CRP up: it serves the clinic for a year, or, found irregular, stays on the desk.
 * @throws AppError `auth.forbidden`, `tenancy.member_not_found`, `tenancy.crp_changed` when another number is on file by now
 */
export async function checkCrp(ctx: AdminCtx, { memberId, crp, result, source }: CrpCheck): Promise<void> {
  requireRole(ctx.actor, "admin");
  const { clinicId, memberId: checkedBy } = ctx.actor;
  const found = await findRegistered(ctx.clinic.db, ctx.actor, memberId);
  if (!found || found.crp === null) throw new AppError("tenancy.member_not_found");
  if (found.crp !== crp) throw new AppError("tenancy.crp_changed");
  const now = ctx.now();
  const id = newId(tenancyIds.crpCheck, now);
  const dueAt = result === "active" ? now + crpServes : 0;
  await commit(ctx.clinic, {
    clinicId,
    statements: insertCheck(ctx.clinic.db, {
      ...{ clinicId, id, memberId, crp, result, source },
      ...{ checkedBy, checkedAt: now, dueAt },
    }),
    events: [{ type: "crp_check.recorded", aggregateId: id, version: 1, data: { psychologistId: memberId, result } }],
    audit: { action: "crp.check", entity: "member", entityId: memberId, fields: ["crpDueAt"] },
  });
}
