import { minorsAmong, selectForAuthorisation } from "~/features/care/guardian/require-authorised.server";
import type { SystemActor } from "~/features/kernel/actor";
import { commit } from "~/features/kernel/events/commit.server";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { days, minutes } from "~/lib/duration";
import { newId } from "~/lib/id";
import { dayAfter, localDay } from "~/lib/time/wall-clock";
import { availabilityIn, selectAvailability } from "../availability/availability.repo.server";
import { appointmentEvent, seriesEndedEvent, seriesExtendedEvent, seriesHeldEvent } from "../appointments.events";
import { appointmentIds } from "../appointments.ids";
import { selectLinked, selectPeople } from "../booking/people.repo.server";
import { byHand, insertAppointments, type NewAppointment } from "../booking/write-appointments.repo.server";
import { occurrencesIn, type Occurrence } from "./recurrence.policy";
import { daysAhead, madeThrough } from "./series";
import { holdOn, listBehind, updateSeries, type SeriesRow } from "./series.repo.server";
import { findTaken } from "./taken.repo.server";

type Jobs = ClinicCtx<SystemActor>;

/** Series of one shard that one run takes; the rest comes with the next. */
const perRun = 200;
/** Days that one may be behind: so each is touched once a week. */
const slack = 7;
/** After how long (ms) one that waits for an authorisation is looked at again: it was recorded, or the minor has come of age. */
const heldFor = days(1);

/** Whom a series still brings together, on which terms; null when care has ended or somebody was shut out: then it ends. */
async function termsOf({ db, now }: Jobs, series: SeriesRow) {
  const { psychologistId, patientIds } = series;
  const [linked, people, [said], unauthorised] = await db.batch([
    selectLinked(db, series, psychologistId, patientIds),
    selectPeople(db, series, [psychologistId]),
    selectAvailability(db, series, psychologistId),
    selectForAuthorisation(db, series, patientIds),
  ]);
  const stays = linked.filter(({ disabledAt }) => disabledAt === null).map(({ id }) => id);
  const comers = patientIds.filter((id) => stays.includes(id));
  const [psychologist] = people;
  if (comers.length === 0 || !psychologist || psychologist.disabledAt !== null) return null;
  const { feeCents, cancelFreeHours } = availabilityIn(said);
  const { zone } = psychologist;
  const minor = minorsAmong(unauthorised, now(), zone).find((id) => comers.includes(id)) ?? null;
  return { comers, feeCents, cancelFreeHours, zone, minor };
}

type Terms = NonNullable<Awaited<ReturnType<typeof termsOf>>>;

function sessionOf(
  series: SeriesRow,
  terms: Terms,
  { day: occurrence, startAt }: Occurrence,
  now: number,
): NewAppointment {
  const { psychologistId, type, place, durationMinutes } = series;
  const { comers, cancelFreeHours, zone } = terms;
  const feeCents = series.feeCents ?? terms.feeCents;
  return {
    ...{
      id: newId(appointmentIds.appointment, now),
      psychologistId,
      type,
      place,
      status: "scheduled",
      feeCents,
      cancelFreeHours,
    },
    ...{ startAt, endAt: startAt + minutes(durationMinutes), zone, room: byHand, seriesId: series.id, occurrence },
    patients: comers.map((patientId) => ({ patientId, notesSealed: null })),
  };
}

/** Has a series wait for a guardian's authorisation; the psychologist is told when it begins to. */
async function hold(ctx: Jobs, series: SeriesRow, ref: Parameters<typeof seriesHeldEvent>[0], minor: string) {
  const now = ctx.now();
  const lookAgainAt = now + heldFor;
  if (series.lookAgainAt !== null) return void (await ctx.db.batch([holdOn(ctx.db, series, lookAgainAt)]));
  await commit(ctx, {
    clinicId: series.clinicId,
    statements: [updateSeries(ctx.db, series, { lookAgainAt, updatedAt: now })],
    events: [seriesHeldEvent(ref, series.version + 1, minor)],
    audit: [],
  });
}

async function extend(ctx: Jobs, series: SeriesRow): Promise<void> {
  const { db } = ctx;
  const now = ctx.now();
  const { clinicId, id, psychologistId, version } = series;
  const rule = { ...series, start: series.startsOn };
  const madeUntil = madeThrough(rule, now);
  const { occurrences } = occurrencesIn(rule, { from: dayAfter(series.madeUntil, 1), through: madeUntil });
  const terms = await termsOf(ctx, series);
  const ref = {
    id,
    psychologistId,
    patientIds: terms?.comers ?? series.patientIds,
    startAt: occurrences[0]?.startAt ?? now,
  };
  if (!terms) {
    const statements = [updateSeries(db, series, { endedAt: now, updatedAt: now })];
    const ended = seriesEndedEvent(ref, version + 1, { by: "care_ended" });
    return commit(ctx, { clinicId, statements, events: [ended], audit: [] });
  }
  if (terms.minor !== null) return hold(ctx, series, ref, terms.minor);
  const sessions = occurrences.filter(({ startAt }) => startAt > now).map((one) => sessionOf(series, terms, one, now));
  const memberIds = [psychologistId, ...terms.comers];
  const taken = await findTaken(db, series, { memberIds, spans: sessions, now });
  const free = sessions.filter(({ startAt }) => !taken.has(startAt));
  await commit(ctx, {
    clinicId,
    statements: [
      ...insertAppointments(db, { clinicId }, free, { createdBy: series.createdBy, now }),
      updateSeries(db, series, { madeUntil, lookAgainAt: null, updatedAt: now }),
    ],
    events: [
      seriesExtendedEvent(ref, version + 1, [...taken]),
      ...free.map((one) =>
        appointmentEvent("appointment.booked", { ...one, patientIds: terms.comers, bySeries: true }, 1),
      ),
    ],
    audit: [],
    onConflict: { busy_span_free: "sessions.overlap" },
  });
}

/**
 * Makes series that go on half a year ahead again, each occurrence once: a second run finds nothing to do, one after a pause catches up.
 * A day on which somebody has no time is left out, and the psychologist told; so she is, once, of one that waits for the authorisation of
 * a minor's guardian, and it catches up when there is one. Run by cron. @returns how many series it looked at
 */
export async function extendSeries(ctx: Jobs): Promise<number> {
  const now = ctx.now();
  const behind = await listBehind(ctx.db, dayAfter(localDay(now, "UTC"), daysAhead - slack), now, perRun);
  const failures: unknown[] = [];
  for (const series of behind) {
    try {
      await extend(ctx, series);
    } catch (error) {
      // Another run was faster, or the time was taken in this moment: the next run sees it.
      const isPassing = error instanceof AppError && ["kernel.conflict", "sessions.overlap"].includes(error.code);
      if (!isPassing) failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return behind.length;
}
