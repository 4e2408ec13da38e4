import type { AdminCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { AppError } from "~/lib/app-error";
import { newId } from "~/lib/id";
import { disclosureIds } from "../disclosure.ids";
import {
  goneSince,
  seatedFor,
  nextReminder,
  openFor,
  stateOf,
  waitsFor,
  type BreakGlassRow,
} from "./break-glass.policy";
import { countOtherAdmins, insertBreakGlass, selectOfPair, selectPatient } from "./break-glass.repo.server";
import { asAudited } from "./settle-break-glass.server";

/** What was asked for; `expiresAt` (ms) is null while it waits for the second person. */
export type AskedAccess = { id: string; state: "waiting" | "open"; expiresAt: number | null };

/** An access that waits or is open; null for one that is past. */
function asked(row: BreakGlassRow | undefined, now: number): AskedAccess | null {
  if (!row) return null;
  const state = stateOf(row, now);
  if (state !== "waiting" && state !== "open") return null;
  return { id: row.id, state, expiresAt: state === "open" ? row.expiresAt : null };
}

/** One that is under way is the answer to the same press again. Another reason is another access: the patient was told of the first one only. */
function sameAgain(row: BreakGlassRow | undefined, reason: string, now: number): AskedAccess | null {
  const found = asked(row, now);
  if (found && row?.reason !== reason) throw new AppError("disclosure.under_way");
  return found;
}

type New = Pick<BreakGlassRow, "clinicId" | "id" | "patientId" | "adminId" | "reason">;

/** One that waits for the second person, or is open at once. */
function newRow(wanted: New, waits: boolean, now: number): BreakGlassRow {
  return {
    ...{ ...wanted, askedAt: now, approvedBy: null },
    ...{ openedAt: waits ? null : now, expiresAt: now + (waits ? waitsFor : openFor) },
    ...{ endedAt: null, endedBy: null, endedNote: null },
    ...{ reviewedBy: null, reviewedAt: null, verdict: null, verdictNote: null },
    ...{ remindAt: waits ? null : nextReminder(now, now), version: 1 },
  };
}

/**
 * An admin asks to read what a patient shares, with a reason that the patient is told. Where somebody else runs the clinic, too, or did in the
 * last week, it waits for a second person, an hour at most; else it opens at once, for fifteen minutes. Asked again meanwhile, for the same reason, it is the same one.
 * @throws AppError `tenancy.member_not_found` for whoever is no patient of the clinic; `disclosure.under_way` when one for another reason is open or waits
 */
export async function askBreakGlass(
  ctx: AdminCtx,
  { patientId, reason }: { patientId: string; reason: string },
): Promise<AskedAccess> {
  const { clinic, actor } = ctx;
  const { clinicId, memberId: adminId } = actor;
  const now = ctx.now();
  const [[patient], [others], [last]] = await clinic.db.batch([
    selectPatient(clinic, actor, patientId),
    countOtherAdmins(clinic, actor, actor.accountId, { since: now - seatedFor, leftAfter: now - goneSince }),
    selectOfPair(clinic, actor, adminId, patientId),
  ]);
  if (!patient) throw new AppError("tenancy.member_not_found");
  const under = sameAgain(last, reason, now);
  if (under) return under;
  const waits = (others?.n ?? 0) > 0;
  const id = newId(disclosureIds.breakGlass, now);
  const row = newRow({ clinicId, id, patientId, adminId, reason }, waits, now);
  // Two presses in one moment follow the same last one: the second is refused, and finds the first.
  const step = {
    aggregateId: `${last?.id ?? patientId}/next/${adminId}`,
    version: 1,
    data: { id, patientId, adminId },
  };
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
    const again = first?.id !== last?.id && sameAgain(first, reason, now);
    if (again) return again;
    throw error;
  }
  return { id, state: waits ? "waiting" : "open", expiresAt: waits ? null : row.expiresAt };
}
