import type { PsychologistCtx } from "~/features/kernel/ctx";
import { requireRole } from "~/features/tenancy/login/require-role";
import { hours } from "~/lib/duration";
import { dayAfter, localDay, startOfDay } from "~/lib/time/wall-clock";
import type { Appointment } from "../appointment";
import { availabilityIn, selectAvailability } from "../availability/availability.repo.server";
import { fetchAppointment } from "../booking/fetch-appointment.server";
import { listAppointments, readAgenda } from "../booking/list-appointments.server";
import { daysOf, spanOf, type AgendaView } from "./agenda-days";
import { workingHoursOn, type MinuteRange } from "./working-hours.policy";

/** `openId`: the session that stands beside it. */
type Asked = { view: AgendaView; date?: string | undefined; cursor?: string | undefined; openId?: string | undefined };

/** What a view of the agenda shows. A session that goes over midnight belongs to the day on which it ends, too. */
export type AgendaShown = {
  /** YYYY-MM-DD */
  date: string;
  sessions: Appointment[];
  working: Record<string, MinuteRange[]>;
  cursor: string | null;
  nextCursor: string | null;
};

/** Sessions of a list's part. */
const listed = 40;

/** The day an address means that names none: that of the session it opens, else today. A list goes on from today. */
async function dayMeant(ctx: PsychologistCtx, { view, openId }: Asked): Promise<string> {
  const at = openId === undefined || view === "list" ? ctx.now() : (await fetchAppointment(ctx, openId)).startAt;
  return localDay(at, ctx.actor.zone);
}

/**
 * The psychologist's agenda around a day in her zone: a day, a week, a month, or what follows from the day on.
 * @throws AppError `request.invalid` for a bad cursor, `sessions.not_found`
 */
export async function readAgendaPage(ctx: PsychologistCtx, asked: Asked): Promise<AgendaShown> {
  requireRole(ctx.actor, "psychologist");
  const { zone } = ctx.actor;
  const { view, cursor, date: day = await dayMeant(ctx, asked) } = asked;
  if (view === "list") {
    const { items, nextCursor } = await listAppointments(ctx, { from: day, limit: listed, cursor });
    return { date: day, sessions: items, working: {}, cursor: cursor ?? null, nextCursor };
  }
  const span = spanOf(view, day);
  const from = (startOfDay(span.from, zone) ?? 0) - hours(2);
  const to = startOfDay(dayAfter(span.through, 1), zone) ?? 0;
  const [sessions, [row]] = await Promise.all([
    readAgenda(ctx, { from, to }),
    selectAvailability(ctx.db, ctx.actor, ctx.actor.memberId),
  ]);
  const said = availabilityIn(row);
  const working =
    view === "month" ? {} : Object.fromEntries(daysOf(span).map((one) => [one, workingHoursOn(said, one)]));
  return { date: day, sessions, working, cursor: null, nextCursor: null };
}
