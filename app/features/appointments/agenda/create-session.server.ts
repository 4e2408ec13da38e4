import type { PsychologistCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { fromWallClock } from "~/lib/time/wall-clock";
import type { Place } from "../appointment";
import { choosePlace } from "../booking/choose-place";
import { bookAppointment } from "../booking/book-appointment.server";
import { bookSeries } from "../series/book-series.server";
import { previewSeries } from "../series/preview-series.server";
import type { NewSession } from "./new-session.schema";

/** What became of the form: a session (the first of the `made` of a series), or times of a series that are taken, before anything is written. */
export type Created =
  | { id: string; startAt: number; made: number }
  /** `conflicts` in ms, `skipped` months (YYYY-MM) that have no such weekday. */
  | { conflicts: number[]; skipped: string[] };

/**
 * Books what the form of a new session says, on the wall clock of the psychologist's zone. A series with times that are taken is
 * written only when the others are wanted all the same (`skip`).
 * @param places those of the clinic, of which the form names one
 * @throws AppError as `bookAppointment` and `bookSeries`
 */
export async function createSession(
  ctx: PsychologistCtx,
  input: NewSession,
  places: readonly Place[] = [],
): Promise<Created> {
  const { patient, date, time, minutes, type, fee: feeCents, notes, key, recurrence, skip } = input;
  const startAt = fromWallClock(`${date}T${time}`, ctx.actor.zone);
  if (startAt === null) throw new AppError("request.invalid", { fields: { date: "Diga o dia." } });
  const place = choosePlace(places, input.place, null);
  const session = { patientIds: patient, startAt, durationMinutes: minutes, type, feeCents, place };
  if (recurrence === null) {
    const { id } = await bookAppointment(ctx, { ...session, notes }, key);
    return { id, startAt, made: 1 };
  }
  if (skip !== "on") {
    const { occurrences, skipped } = await previewSeries(ctx, { ...session, recurrence });
    const conflicts = occurrences.filter(({ isTaken }) => isTaken).map((one) => one.startAt);
    if (conflicts.length > 0) return { conflicts, skipped };
  }
  const { first, series } = await bookSeries(ctx, { ...session, notes, recurrence, skipConflicts: skip === "on" }, key);
  return { id: first.id, startAt: first.startAt, made: series.created };
}
