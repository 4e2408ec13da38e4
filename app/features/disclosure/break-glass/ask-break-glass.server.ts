import type { AdminCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { AppError } from "~/lib/app-error";
import { newId } from "~/lib/id";
import { disclosureIds } from "../disclosure.ids";
import {
  goneSince,
  nextReminder,
  openFor,
  stateOf,
  waitsFor,
  type BreakGlassRow,
  type BreakGlassState,
} from "./break-glass.policy";
import { countOtherAdmins, insertBreakGlass, selectOfPair, selectPatient } from "./break-glass.repo.server";
import { asAudited } from "./settle-break-glass.server";

/** What was asked for; `expiresAt` (ms) is null while it waits for the second person. */
export type AskedAccess = { id: string; state: BreakGlassState; expiresAt: number | null };

function asked(row: BreakGlassRow, now: number): AskedAccess {
  const state = stateOf(row, now);
  return { id: row.id, state, expiresAt: state === "open" ? row.expiresAt : null };
}

/**
 * An admin asks to read what a patient shares, with a reason that the patient is told. Where somebody else runs the clinic, too, or did in the
 * last week, it waits for a second person, an hour at most; else it opens at once, for fifteen minutes. Asked again meanwhile it is the same one.
 * @throws AppError `tenancy.member_not_found` for whoever is no patient of the clinic
 */
export async function askBreakGlass(
  ctx: AdminCtx,
  { patientId, reason }: { patientId: string; reason: string },
): Promise<AskedAccess> {
  const { clinic, actor } = ctx;
  const { clinicId, memberId: adminId, accountId } = actor;
  const now = ctx.now();
  const [[patient], [others], [last]] = await clinic.db.batch([
    selectPatient(clinic, actor, patientId),
    countOtherAdmins(clinic, actor, accountId, now - goneSince),
    selectOfPair(clinic, actor, adminId, patientId),
  ]);
  if (!patient) throw new AppError("tenancy.member_not_found");
  if (last && ["waiting", "open"].includes(stateOf(last, now))) return asked(last, now);
  const waits = (others?.n ?? 0) > 0;
  const id = newId(disclosureIds.breakGlass, now);
  const row: BreakGlassRow = {
    ...{ clinicId, id, patientId, adminId, reason, askedAt: now, approvedBy: null },
    ...{ openedAt: waits ? null : now, expiresAt: now + (waits ? waitsFor : openFor) },
    ...{ endedAt: null, endedBy: null, endedNote: null },
    ...{ reviewedBy: null, reviewedAt: null, verdict: null, verdictNote: null },
    ...{ remindAt: waits ? null : nextReminder(now, now), version: 1 },
  };
  const data = { id, patientId, adminId };
  // Two presses in one moment follow the same last one: the second is refused, and finds the first.
  const step = { aggregateId: `${last?.id ?? patientId}/next/${adminId}`, version: 1, data };
  const audit = { ...asAudited(row), action: waits ? "break_glass.ask" : "break_glass.open" };
  try {
    await commit(clinic, {
      clinicId,
      statements: [insertBreakGlass(clinic, row)],
      events: [{ type: waits ? "break_glass.asked" : "break_glass.opened", ...step }],
      audit,
    });
  } catch (error) {
    const [first] = await selectOfPair(clinic, actor, adminId, patientId);
    if (!first || first.id === last?.id) throw error;
    return asked(first, now);
  }
  return asked(row, now);
}
