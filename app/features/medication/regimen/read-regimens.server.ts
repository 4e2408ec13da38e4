import { selectZone } from "~/features/tenancy/member/select-zone";
import type { PatientCtx, PsychologistCtx } from "~/features/kernel/ctx";
import { noteListing } from "~/features/kernel/events/note-opening.server";
import { openVault } from "~/features/kernel/keys/vault.server";
import { requireCareLink } from "~/features/tenancy/care-link/require-care-link.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { dayAfter, localDay, toWallClock } from "~/lib/time/wall-clock";
import { isSaid, type Mark } from "../mark/mark";
import { selectMarksFrom, selectMarksSince, selectSaid } from "../mark/mark.repo.server";
import { openMarks, openRegimen, openWhole } from "../medication-seal.server";
import { adherenceOf, dueSlots, lately, type Adherence } from "./adherence";
import { eveningBefore, hoursBefore } from "./evening-before";
import { undoneFor } from "./undone-for";
import { mostRegimens, mostTimes, type Regimen } from "./regimen";
import { selectActive, selectEnded, selectShared } from "./regimen.repo.server";
import { slotsOfDay } from "./slots";
import { fetchOwnRegimen } from "./write-regimen.server";

/** An hour of today. `isPast`: it has come. */
export type HourOfToday = {
  regimen: Pick<Regimen, "id" | "kind" | "name" | "dose">;
  slot: string;
  isPast: boolean;
  mark: Mark | null;
};

/** `before`: hours of the evening before that are open, or were marked just now. */
export type Today = {
  before: HourOfToday[];
  hours: HourOfToday[];
  needed: { regimen: Regimen; marks: Mark[] }[];
  all: Regimen[];
};

/** Days whose hours the page of one thing has buttons for, and things off the list that are offered to come back. */
const daysWithButtons = 7;
const mostEnded = 20;

/** Marked so lately that it can be taken back where it was marked. */
const isUndone = ({ markedAt }: Mark, now: number) => now - markedAt < undoneFor;

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
  const evening = eveningBefore(wall);
  const [[rows, markRows], vault] = await Promise.all([
    ctx.db.batch([selectActive(ctx.db, scope), selectMarksFrom(ctx.db, scope, evening ?? day, day)]),
    openVault(ctx, scope.clinicId, scope.patientId),
  ]);
  const [all, marks] = await Promise.all([
    Promise.all(rows.map((row) => openRegimen(vault, row))),
    openMarks(vault, markRows),
  ]);
  const markOf = new Map(marks.map((mark) => [`${mark.regimenId} ${mark.slot}`, mark]));
  const hourOf = ({ id, kind, name, dose }: Regimen, slot: string): HourOfToday => {
    const mark = markOf.get(`${id} ${slot}`) ?? null;
    return { regimen: { id, kind, name, dose }, slot, isPast: slot <= wall, mark };
  };
  const hours = all.flatMap((one) => slotsOfDay(one.times, day).map((slot) => hourOf(one, slot)));
  const asked = { now: ctx.now(), zone: ctx.actor.zone };
  const before = rows.flatMap((row, n) => {
    const one = all[n];
    if (!one) return [];
    const hoursOf = hoursBefore(row, evening, asked).map((slot) => hourOf(one, slot));
    return hoursOf.filter(({ mark }) => mark === null || isUndone(mark, asked.now));
  });
  const needed = all
    .filter(({ times }) => times.length === 0)
    .map((regimen) => ({ regimen, marks: marks.filter((mark) => mark.regimenId === regimen.id && mark.slot >= day) }));
  return { before: before.sort(bySlot), hours: hours.sort(bySlot), needed, all };
}

const bySlot = (a: HourOfToday, b: HourOfToday) => (a.slot < b.slot ? -1 : a.slot > b.slot ? 1 : 0);

/** What left a patient's list: as many of the last ones as a page shows. */
export async function listEnded(ctx: PatientCtx): Promise<Pick<Regimen, "id" | "name">[]> {
  const scope = scopeOf(ctx);
  const rows = await selectEnded(ctx.db, scope, mostEnded);
  if (rows.length === 0) return [];
  const vault = await openVault(ctx, scope.clinicId, scope.patientId);
  return Promise.all(
    rows.map(async (row) => {
      const { id, name } = await openRegimen(vault, row);
      return { id, name };
    }),
  );
}

/** One of a patient's own, with the hours of the last days, marked or not, and what was said of it before, the newest first. @throws AppError `medication.not_found` */
export async function readRegimen(
  ctx: PatientCtx,
  { id }: { id: string },
): Promise<{ regimen: Regimen; hours: HourOfToday[]; marks: Mark[]; adherence: Adherence }> {
  const row = await fetchOwnRegimen(ctx, id);
  const { clinicId, patientId } = row;
  const { zone } = ctx.actor;
  const since = dayAfter(localDay(ctx.now(), zone), 1 - lately);
  const [markRows, vault] = await Promise.all([
    selectMarksSince(ctx.db, { clinicId, patientId }, id, since, lately * mostTimes * 2),
    openVault(ctx, clinicId, patientId),
  ]);
  const [regimen, marks] = await Promise.all([openWhole(vault, row), openMarks(vault, markRows)]);
  const asked = { now: ctx.now(), zone };
  const { kind, name, dose } = regimen;
  const due = row.endedAt === null ? [...dueSlots(row, asked, daysWithButtons)].sort().reverse() : [];
  const hours = due.map((slot): HourOfToday => {
    return {
      regimen: { id, kind, name, dose },
      slot,
      isPast: true,
      mark: marks.find((one) => one.slot === slot) ?? null,
    };
  });
  const rest = marks.filter(({ slot }) => !due.includes(slot));
  return { regimen, hours, marks: rest, adherence: adherenceOf(row, marks, asked) };
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
