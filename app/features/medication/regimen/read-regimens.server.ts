import { selectZone } from "~/features/tenancy/member/select-zone";
import type { PatientCtx, PsychologistCtx } from "~/features/kernel/ctx";
import { noteListing } from "~/features/kernel/events/note-opening.server";
import { openVault } from "~/features/kernel/keys/vault.server";
import { requireCareLink } from "~/features/tenancy/care-link/require-care-link.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { dayAfter, localDay, toWallClock } from "~/lib/time/wall-clock";
import { isSaid, type Mark } from "../mark/mark";
import { selectMarksOfDay, selectMarksSince, selectSaid } from "../mark/mark.repo.server";
import { openMarks, openRegimen } from "../medication-seal.server";
import { adherenceOf, lately, type Adherence } from "./adherence";
import { mostRegimens, mostTimes, type Regimen } from "./regimen";
import { selectActive, selectShared } from "./regimen.repo.server";
import { slotsOfDay } from "./slots";
import { fetchOwnRegimen } from "./write-regimen.server";

/** An hour of today. `isPast`: it has come. */
export type HourOfToday = {
  regimen: Pick<Regimen, "id" | "kind" | "name" | "dose">;
  slot: string;
  isPast: boolean;
  mark: Mark | null;
};

export type Today = { hours: HourOfToday[]; needed: { regimen: Regimen; marks: Mark[] }[]; all: Regimen[] };

function scopeOf({ actor }: PatientCtx) {
  requireRole(actor, "patient");
  return { clinicId: actor.clinicId, patientId: actor.memberId };
}

/** What a patient takes and does now. */
export async function listRegimens(ctx: PatientCtx): Promise<Regimen[]> {
  const scope = scopeOf(ctx);
  const [rows, vault] = await Promise.all([
    selectActive(ctx.db, scope),
    openVault(ctx, scope.clinicId, scope.patientId),
  ]);
  return Promise.all(rows.map((row) => openRegimen(vault, row)));
}

/** A patient's hours of today in order, what is for when it is needed, and all of it. */
export async function readToday(ctx: PatientCtx): Promise<Today> {
  const scope = scopeOf(ctx);
  const wall = toWallClock(ctx.now(), ctx.actor.zone);
  const day = wall.slice(0, 10);
  const [[rows, markRows], vault] = await Promise.all([
    ctx.db.batch([selectActive(ctx.db, scope), selectMarksOfDay(ctx.db, scope, day)]),
    openVault(ctx, scope.clinicId, scope.patientId),
  ]);
  const [all, marks] = await Promise.all([
    Promise.all(rows.map((row) => openRegimen(vault, row))),
    openMarks(vault, markRows),
  ]);
  const markOf = new Map(marks.map((mark) => [`${mark.regimenId} ${mark.slot}`, mark]));
  const hours = all.flatMap(({ id, kind, name, dose, times }) =>
    slotsOfDay(times, day).map((slot) => {
      const mark = markOf.get(`${id} ${slot}`) ?? null;
      return { regimen: { id, kind, name, dose }, slot, isPast: slot <= wall, mark };
    }),
  );
  const needed = all
    .filter(({ times }) => times.length === 0)
    .map((regimen) => ({ regimen, marks: marks.filter(({ regimenId }) => regimenId === regimen.id) }));
  return { hours: hours.sort((a, b) => (a.slot < b.slot ? -1 : a.slot > b.slot ? 1 : 0)), needed, all };
}

/** One of a patient's own with what was said of it lately, the newest first. @throws AppError `medication.not_found` */
export async function readRegimen(
  ctx: PatientCtx,
  { id }: { id: string },
): Promise<{ regimen: Regimen; marks: Mark[]; adherence: Adherence }> {
  const row = await fetchOwnRegimen(ctx, id);
  const { clinicId, patientId } = row;
  const { zone } = ctx.actor;
  const since = dayAfter(localDay(ctx.now(), zone), 1 - lately);
  const [markRows, vault] = await Promise.all([
    selectMarksSince(ctx.db, { clinicId, patientId }, id, since, lately * mostTimes * 2),
    openVault(ctx, clinicId, patientId),
  ]);
  const [regimen, marks] = await Promise.all([openRegimen(vault, row), openMarks(vault, markRows)]);
  return { regimen, marks, adherence: adherenceOf(row, marks, { now: ctx.now(), zone }) };
}

/**
 * What a patient shows of it to who cares for them, with how it went lately; empty, without a word why, when they show nothing. Why an
 * hour was left out stays the patient's.
 * @throws AppError `tenancy.patient_not_found`
 */
export async function readSharedRegimens(
  ctx: PsychologistCtx,
  patientId: string,
): Promise<{ regimen: Regimen; adherence: Adherence }[]> {
  await requireCareLink(ctx, patientId);
  const scope = { clinicId: ctx.actor.clinicId, patientId };
  const noted = noteListing(ctx, "medication.read", [patientId]);
  const [[member], rows] = await ctx.db.batch([selectZone(ctx.db, scope), selectShared(ctx.db, scope)]);
  if (rows.length === 0) return [];
  const zone = member?.zone ?? ctx.actor.zone;
  const since = dayAfter(localDay(ctx.now(), zone), 1 - lately);
  const [marks, vault] = await Promise.all([
    selectSaid(ctx.db, scope, since, mostRegimens * lately * mostTimes),
    openVault(noted, scope.clinicId, patientId),
  ]);
  const said = marks.filter(isSaid);
  return Promise.all(
    rows.map(async (row) => {
      const own = said.filter(({ regimenId }) => regimenId === row.id);
      return { regimen: await openRegimen(vault, row), adherence: adherenceOf(row, own, { now: ctx.now(), zone }) };
    }),
  );
}
