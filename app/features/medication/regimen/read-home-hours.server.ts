import { and, between, eq } from "drizzle-orm";
import type { PatientCtx } from "~/features/kernel/ctx";
import { openVault } from "~/features/kernel/keys/vault.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { isSaid } from "../mark/mark";
import { regimenMark } from "../mark/regimen-mark.table";
import { openWords } from "../medication-seal.server";
import { hoursForHome, mostOnHome } from "./home-hours";
import { mostRegimens } from "./regimen";
import { isActive, regimen } from "./regimen.table";
import { slotsOfDay } from "./slots";

/** Marks of one day that are looked at at most. */
const mostMarks = 400;

/**
 * The hours that the home shows, with the words of those alone: a thing and a mark of today is a row, and nothing else is opened.
 * `more`: there are others.
 */
export async function readHomeHours(ctx: PatientCtx, at: { now: number; zone: string; today: string }) {
  requireRole(ctx.actor, "patient");
  const { clinicId, memberId: patientId } = ctx.actor;
  const { id, kind, wordsSealed, times } = regimen;
  const { regimenId, slot, state, markedAt } = regimenMark;
  const [[rows, marks], vault] = await Promise.all([
    ctx.db.batch([
      ctx.db
        .select({ id, kind, wordsSealed, times })
        .from(regimen)
        .where(and(eq(regimen.clinicId, clinicId), eq(regimen.patientId, patientId), isActive))
        .orderBy(id)
        .limit(mostRegimens),
      ctx.db
        .select({ regimenId, slot, state, markedAt })
        .from(regimenMark)
        .where(
          and(
            ...[eq(regimenMark.clinicId, clinicId), eq(regimenMark.patientId, patientId)],
            between(slot, at.today, `${at.today}~`),
          ),
        )
        .limit(mostMarks),
    ]),
    openVault(ctx, clinicId, patientId),
  ]);
  const said = new Map(marks.filter(isSaid).map((mark) => [`${mark.regimenId} ${mark.slot}`, mark]));
  const hours = rows.flatMap((row) =>
    slotsOfDay(row.times, at.today).map((of) => ({ row, slot: of, mark: said.get(`${row.id} ${of}`) ?? null })),
  );
  const inOrder = hours.sort((a, b) => (a.slot < b.slot ? -1 : a.slot > b.slot ? 1 : 0));
  const { shown, isNow } = hoursForHome(inOrder, at);
  const opened = shown.slice(0, mostOnHome).map(async ({ row, ...hour }) => {
    const { name, dose } = await openWords(vault, row);
    return { regimen: { id: row.id, kind: row.kind, name, dose }, ...hour };
  });
  return { hours: await Promise.all(opened), isNow, more: shown.length > mostOnHome };
}

/** An hour as the home shows it. */
export type HomeHour = Awaited<ReturnType<typeof readHomeHours>>["hours"][number];
