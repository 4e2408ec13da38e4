import type { PsychologistCtx } from "~/features/kernel/ctx";
import { requireRole } from "~/features/tenancy/login/require-role";
import { placeAfter, toPage, type Page } from "~/lib/page";
import { localDay } from "~/lib/time/wall-clock";
import { shownCharge } from "../charges/charge.repo.server";
import type { ListedCharge, MonthShow, MonthSums, PersonSums } from "./month";
import { selectMonth, selectOpenBefore, selectPeopleSums, selectSum, type DayPlace } from "./month.repo.server";

/** Which part of a month is asked for; without a month, the one of today. */
export type MonthAsked = {
  month?: string | undefined;
  show: MonthShow;
  patientId?: string | undefined;
  cursor?: string | undefined;
  limit: number;
};

/** Days in cursors are numbers: 20261129. */
const dayNumber = (day: string) => Number(day.replaceAll("-", ""));
const dayOfNumber = (n: number) => String(n).replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3");

/** The place a cursor names. @throws AppError `request.invalid` when it is none of ours */
export function dayPlaceOf(cursor: string | undefined): DayPlace | null {
  const place = placeAfter(cursor);
  return place && { day: dayOfNumber(place.at), id: place.id };
}

/** Where a charge stands in a list, by the day that the list goes by. */
export function keyOfCharge({ id, day, paidOn }: { id: string; day: string; paidOn: string | null }, show: MonthShow) {
  return { at: dayNumber(show === "received" ? (paidOn ?? day) : day), id };
}

export type ReadMonth = {
  month: string;
  sums: MonthSums;
  /** The newest month before this one (YYYY-MM) in which something is open. */
  openBefore: string | null;
  charges: Page<ListedCharge>;
};

/** A psychologist's month: what came, what is open, and a page of it. One round trip, as many rows as the month has. */
export async function readMonth(ctx: PsychologistCtx, asked: MonthAsked): Promise<ReadMonth> {
  requireRole(ctx.actor, "psychologist");
  const { clinicId, memberId: psychologistId, zone } = ctx.actor;
  const { show, limit, patientId } = asked;
  const month = asked.month ?? localDay(ctx.now(), zone).slice(0, 7);
  const of = { clinicId, psychologistId, month, patientId };
  const after = dayPlaceOf(asked.cursor);
  const [rows, [received], [open], [before]] = await ctx.db.batch([
    selectMonth(ctx.db, of, { show, after, limit: limit + 1 }),
    selectSum(ctx.db, of, "received"),
    selectSum(ctx.db, of, "open"),
    selectOpenBefore(ctx.db, of),
  ]);
  const listed = rows.map(({ row, patientName, avatarFileId }) => ({ ...shownCharge(row), patientName, avatarFileId }));
  return {
    month,
    sums: {
      ...{ receivedCents: received?.cents ?? 0, received: received?.count ?? 0 },
      ...{ openCents: open?.cents ?? 0, open: open?.count ?? 0 },
    },
    openBefore: before?.day.slice(0, 7) ?? null,
    charges: toPage(listed, limit, (row) => keyOfCharge(row, show)),
  };
}

/** What each person paid and owes in a month, in order of name. */
export async function readPeopleOfMonth(ctx: PsychologistCtx, month: string): Promise<PersonSums[]> {
  requireRole(ctx.actor, "psychologist");
  const of = { clinicId: ctx.actor.clinicId, psychologistId: ctx.actor.memberId, month };
  const [received, open] = await ctx.db.batch([
    selectPeopleSums(ctx.db, of, "received"),
    selectPeopleSums(ctx.db, of, "open"),
  ]);
  const people = new Map<string, PersonSums>();
  const none = { receivedCents: 0, received: 0, openCents: 0, open: 0 };
  const of1 = (id: string, patientName: string) => people.get(id) ?? { ...none, patientId: id, patientName };
  for (const { patientId, patientName, cents, count } of received)
    people.set(patientId, { ...of1(patientId, patientName), receivedCents: cents, received: count });
  for (const { patientId, patientName, cents, count } of open)
    people.set(patientId, { ...of1(patientId, patientName), openCents: cents, open: count });
  return [...people.values()].sort((a, b) => a.patientName.localeCompare(b.patientName, "pt-BR"));
}
