import type { PatientCtx } from "~/features/kernel/ctx";
import { careTeam } from "~/features/tenancy/care-link/care-team.server";
import { dayAfter, localDay } from "~/lib/time/wall-clock";
import type { AppointmentType } from "../appointment";
import type { Booking, Offer } from "../components/own/booking-page";
import { byDay, nearest, type OpenSlot } from "../components/own/slot-days";
import type { BookingAddress } from "../own-forms.schema";
import { holdFor } from "../slots/hold-slot.server";
import { fetchOffer, listFreeSlots } from "../slots/offer.server";
import { slotAt } from "../slots/slots.policy";

/** Days that one look at free times has, and those with free times that a page shows at once. */
const daysAsked = 31;
const daysShown = 8;
/** Other times that are shown to who came too late. */
const mostOthers = 3;

/** A few days with free times from a day on, the one that is shown, and where it goes on. */
function offerOf(
  slots: readonly OpenSlot[],
  zone: string,
  from: string,
  today: string,
  last: string,
  asked?: string,
): Offer {
  const found = byDay(slots, zone);
  const days = found.slice(0, daysShown);
  const day = days.find((one) => one.day === asked) ?? days[0] ?? null;
  const after = found[daysShown]?.day ?? dayAfter(from, daysAsked);
  return { days, day, next: after <= last ? after : null, startsLater: from > today };
}

/**
 * Free times of a psychologist from a day on (YYYY-MM-DD of the patient's zone), with her terms; two round trips side by side.
 * @param narrow only times for one way of meeting; a hold of the patient's to look for
 */
export async function readOffer(
  ctx: PatientCtx,
  psychologistId: string,
  from: string | undefined,
  { type, holdId }: { type?: AppointmentType; holdId?: string } = {},
) {
  const { zone } = ctx.actor;
  const today = localDay(ctx.now(), zone);
  const first = from === undefined || from < today ? today : from;
  const span = { psychologistId, from: first, to: dayAfter(first, daysAsked - 1) };
  const [offer, found] = await Promise.all([fetchOffer(ctx, psychologistId, holdId), listFreeSlots(ctx, span)]);
  const slots = found.slots.filter(({ types }) => type === undefined || types.includes(type));
  const { name, availability } = offer;
  const { feeCents, cancelFreeHours, confirm } = availability;
  const terms = { psychologistId, name, zone: offer.zone, feeCents, cancelFreeHours, confirm };
  const last = dayAfter(today, availability.horizonDays);
  const show = (asked?: string) => offerOf(slots, zone, first, today, last, asked);
  return { offer, slots, terms, show };
}

/**
 * What the page that books shows, by what its address says: with whom, when, or the time that was chosen.
 * @param asked nonsense in it is as if it were not there
 */
export async function readBookingPage(ctx: PatientCtx, asked: BookingAddress): Promise<Booking> {
  const team = (await careTeam(ctx)).map(({ psychologistId, name }) => ({ psychologistId, name }));
  if (team.length === 0) return { step: "no-team" };
  const whom = team.length === 1 ? team[0] : team.find(({ psychologistId }) => psychologistId === asked.with);
  if (!whom) return { step: "whom", team };
  const { start, hold = "", until } = asked;
  const from = start === undefined ? asked.from : localDay(start, ctx.actor.zone);
  const { offer, slots, terms, show } = await readOffer(ctx, whom.psychologistId, from, { holdId: hold });
  if (offer.awaitsAuthorisation) return { step: "authorisation", name: whom.name };
  if (!offer.availability.selfBooking) return { step: "by-hand", name: whom.name };
  if (start === undefined) return { step: "when", terms, ...show(asked.day) };
  const others = nearest(slots, start, mostOthers);
  const isHeld = offer.heldFrom === start;
  const slot = isHeld
    ? slotAt({ ...offer, now: offer.now - holdFor }, start)
    : (slots.find(({ startAt }) => startAt === start) ?? null);
  return {
    step: "confirm",
    terms,
    startAt: start,
    slot,
    hold: isHeld ? { id: hold, until: until ?? 0 } : null,
    others,
  };
}
