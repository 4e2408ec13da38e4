import type { PsychologistCtx } from "~/features/kernel/ctx";
import { dayAfter, localDay } from "~/lib/time/wall-clock";
import type { Place } from "../appointment";
import { choosePlace } from "../booking/choose-place";
import type { Availability } from "./availability";
import { holidaysOf } from "./holidays";
import { readAvailability, saveAvailability } from "./save-availability.server";

/** Days (YYYY-MM-DD) of the coming year on which Brazil rests by federal law, with their names. */
export function holidaysAhead(today: string): Record<string, string> {
  const year = Number(today.slice(0, 4));
  const ahead = [...holidaysOf(year), ...holidaysOf(year + 1)].filter(
    ({ date, kind }) => kind === "national" && date >= today && date < dayAfter(today, 365),
  );
  return Object.fromEntries(ahead.map(({ date, name }) => [date, name]));
}

/** What the availability page shows. */
export async function readHours(ctx: PsychologistCtx) {
  const today = localDay(ctx.now(), ctx.actor.zone);
  return { availability: await readAvailability(ctx), holidays: holidaysAhead(today), today };
}

/**
 * Keeps what the form says; with `addsHolidays` the coming holidays are closed, too, but for days that she has said something of.
 * @param places those of the clinic, of which the form names one
 * @throws AppError `request.invalid` (place), `availability.changed_elsewhere` when it was saved elsewhere since the form was opened
 */
export async function saveHours(
  ctx: PsychologistCtx,
  said: { availability: Availability; addsHolidays: boolean; version: number },
  places: readonly Place[],
): Promise<void> {
  const { addsHolidays, version } = said;
  const { place: kept } = await readAvailability(ctx);
  const place = choosePlace(places, said.availability.place?.name, kept) ?? null;
  const availability = { ...said.availability, place };
  const { exceptions } = availability;
  const missing = addsHolidays
    ? Object.keys(holidaysAhead(localDay(ctx.now(), ctx.actor.zone))).filter(
        (day) => !exceptions.some(({ date }) => date === day),
      )
    : [];
  const closed = missing.map((date) => ({ date, closed: true as const }));
  await saveAvailability(ctx, { ...availability, exceptions: [...exceptions, ...closed] }, version);
}
