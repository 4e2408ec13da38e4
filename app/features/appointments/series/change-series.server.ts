import type { PsychologistCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { newId } from "~/lib/id";
import { dayAfter } from "~/lib/time/wall-clock";
import type { Appointment, Place } from "../appointment";
import { partOfSeries, seriesChangedEvent } from "../appointments.events";
import { appointmentIds } from "../appointments.ids";
import type { AppointmentRow } from "../booking/appointment.repo.server";
import { fetchAppointment } from "../booking/fetch-appointment.server";
import { requireAhead } from "../booking/moment.policy";
import { whoComes } from "../booking/participants";
import { readAppointment } from "../booking/read-appointment.server";
import { byHand, giveTimeBack } from "../booking/write-appointments.repo.server";
import { feeOf } from "../steps/fee.policy";
import { isElsewhen } from "../steps/move.policy";
import { movingOf, moveSession, whenMoving } from "../steps/move-session.server";
import { freedBy } from "../waiting/waiting.policy";
import { planChange, withoutConflicts, type ChangePlan, type Made, type SeriesChange } from "./change.policy";
import type { Reach } from "./series";
import { fetchSeriesOf } from "./series-of.server";
import { insertSeries, passOn, updateSeries, type SeriesRow } from "./series.repo.server";
import { findTaken } from "./taken.repo.server";

/** `skipConflicts`: sessions whose new time somebody does not have keep the old one, the others change. */
export type ChangeSeries = SeriesChange & { id: string; scope: Reach; skipConflicts?: boolean };

/** Sessions that change, with their sittings. */
function movesOf(rows: readonly AppointmentRow[], { fates }: ChangePlan) {
  return fates.flatMap(({ id, sitting }) => {
    const row = rows.find((one) => one.id === id);
    return row && sitting ? [{ row, after: sitting }] : [];
  });
}

type Moves = ReturnType<typeof movesOf>;

const changesTime = ({ row, after }: Moves[number]) => isElsewhen(row, after);

/**
 * Those of the moves whose new time everybody has. What changes its kind or fee alone keeps its time, and stands in the way of the others.
 * @throws AppError `sessions.overlap` with the times at which somebody has another session, unless the others are wanted all the same
 */
async function freeOf(ctx: PsychologistCtx, moves: Moves, skipConflicts: boolean): Promise<Moves> {
  const going = moves.filter(changesTime);
  if (going.length === 0) return moves;
  const { actor, db } = ctx;
  const patientIds = new Set(going.flatMap(({ row }) => whoComes(row.patients)));
  const taken = await findTaken(db, actor, {
    memberIds: [actor.memberId, ...patientIds],
    spans: going.map(({ after }) => after),
    except: going.map(({ row }) => row.id),
    now: ctx.now(),
  });
  const free = withoutConflicts(going, taken);
  const possible = moves.filter((one) => !changesTime(one) || free.includes(one));
  if (taken.size === 0 || (skipConflicts && possible.length > 0)) return possible;
  throw new AppError("sessions.overlap", { conflicts: [...taken].sort((a, b) => a - b) });
}

/** `fee`: what each costs from now on (centavos), `place`: where each is; undefined leaves it. */
type Decided = {
  plan: ChangePlan;
  from: string;
  moves: Moves;
  fee: number | null | undefined;
  place: Place | null | undefined;
};

/** Writes a change of a series: what goes on does so as a series of its own, so that the days of the one before stay as they were. */
async function commitChange(
  ctx: PsychologistCtx,
  series: SeriesRow,
  { plan, from, moves, fee, place }: Decided,
): Promise<void> {
  const { actor, db } = ctx;
  const now = ctx.now();
  const { clinicId, psychologistId, patientIds } = series;
  const nextId = newId(appointmentIds.series, now);
  const { start: startsOn, ...rule } = plan.next;
  const stamps = { version: 1, createdBy: actor.memberId, createdAt: now, updatedAt: now };
  const terms = { room: byHand, zone: actor.zone, isRequest: false };
  const feeCents = fee === undefined ? series.feeCents : fee;
  const cost = fee === undefined ? {} : { feeCents };
  const where = place === undefined ? {} : { place };
  const moving = moves.map(({ row, after }) => movingOf(db, actor, row, { ...terms, ...cost, ...where, after }, now));
  const ref = { id: series.id, psychologistId, patientIds, startAt: moves[0]?.after.startAt ?? now };
  const leaving = moves.filter(changesTime).map(({ row }) => row);
  const changed = seriesChangedEvent(ref, series.version + 1, { nextId, freed: freedBy(leaving, now) });
  await commit(ctx, {
    clinicId,
    statements: [
      // All that is to be free is so before any of it is taken: a week later stands where the next one stood.
      ...leaving.map(({ id }) => giveTimeBack(db, actor, id)),
      ...moving.flatMap(({ statements }) => statements),
      passOn(db, actor, nextId, plan.fates),
      updateSeries(db, series, { until: dayAfter(from, -1), endedAt: now, updatedAt: now }),
      insertSeries(db, {
        ...{ clinicId, id: nextId, psychologistId, patientIds, startsOn, ...rule, feeCents, ...stamps },
        place: place === undefined ? series.place : place,
      }),
    ],
    events: [changed, ...moving.map(({ event }) => partOfSeries(event))],
    audit: { action: "series.change", entity: "appointment_series", entityId: series.id, fields: ["rule"] },
    onConflict: whenMoving,
  });
}

/**
 * Gives a session and those of its series that follow, or all that are ahead, another time, length, kind, place or fee. Sessions that were moved or
 * cancelled by themselves stay as they are; so does what has begun. A session that stands alone is moved alone.
 * @throws AppError `sessions.not_found`, `sessions.wrong_state` (nothing is ahead), `sessions.past`, `sessions.too_far`,
 * `sessions.overlap` with the times in `conflicts`: then nothing was changed, `sessions.changed_elsewhere`
 */
export async function changeSeries(
  ctx: PsychologistCtx,
  { id, scope, skipConflicts = false, ...asked }: ChangeSeries,
): Promise<Appointment> {
  requireRole(ctx.actor, "psychologist");
  const row = await fetchAppointment(ctx, id);
  const fee = asked.feeCents === undefined ? undefined : feeOf(asked.feeCents, row.feeCents);
  const change = { ...asked, feeCents: fee };
  const found = await fetchSeriesOf(ctx, row, scope);
  if (!found) return moveSession(ctx, { id, ...change });
  const now = ctx.now();
  if (change.startAt !== undefined && change.startAt !== row.startAt) requireAhead(change.startAt, now);
  const { series, from, rows } = found;
  const ruled = { ...series, start: series.startsOn };
  const made = rows.map((one): Made => ({ ...one, occurrence: one.occurrence ?? "" }));
  const chosen = { ...row, occurrence: row.occurrence ?? "" };
  const plan = planChange(ruled, from, { made, chosen, change, zone: ctx.actor.zone, now });
  const moves = movesOf(rows, plan);
  const isSame = moves.length === 0 && plan.next.start.slice(10) === series.startsOn.slice(10);
  if (!isSame) {
    await commitChange(ctx, series, {
      plan,
      from,
      moves: await freeOf(ctx, moves, skipConflicts),
      fee,
      place: change.place,
    });
  }
  return readAppointment(ctx, { id });
}
