import { and, asc, desc, eq, gt, gte } from "drizzle-orm";
import type { AdminCtx } from "~/features/kernel/ctx";
import { requireRole } from "~/features/tenancy/login/require-role";
import { member } from "~/features/tenancy/member/member.table";
import { idOfCursor, toIdPage, type Page } from "~/lib/page";
import { monthAfter } from "~/lib/time/calendar";
import { localDay } from "~/lib/time/wall-clock";
import { houseZone } from "~/lib/time/zone";
import { clinicMonth } from "./clinic-month.table";
import { told, toldBesideSum, type Told } from "./small-numbers";

/** A month of a clinic, or of one of its psychologists: small numbers are not told. */
export type CountedMonth = {
  month: string;
  /** Sessions by what became of them. */
  held: Told;
  missed: Told;
  cancelled: Told;
  open: Told;
  patients: Told;
};

/** Months told of. */
const shown = 12;
const perPage = 50;

const columns = {
  month: clinicMonth.month,
  held: clinicMonth.held,
  missed: clinicMonth.missed,
  cancelled: clinicMonth.cancelled,
  open: clinicMonth.open,
  patients: clinicMonth.patients,
  countedAt: clinicMonth.countedAt,
};
type Row = { [name in keyof typeof columns]: name extends "month" ? string : number };

const counts = ["held", "missed", "cancelled", "open", "patients"] as const;
type Count = (typeof counts)[number];

function shownCounts(of: (key: Count) => Told): Record<Count, Told> {
  return {
    held: of("held"),
    missed: of("missed"),
    cancelled: of("cancelled"),
    open: of("open"),
    patients: of("patients"),
  };
}

function shownMonth(row: Row): CountedMonth {
  return { month: row.month, ...shownCounts((key) => told(row[key])) };
}

/** The clinic's last twelve months, the newest first, and when they were counted (ms). Twelve rows. */
export async function readClinicMonths({
  clinic,
}: AdminCtx): Promise<{ months: CountedMonth[]; countedAt: number | null }> {
  const { db, actor } = clinic;
  requireRole(actor, "admin");
  const first = monthAfter(localDay(clinic.now(), houseZone).slice(0, 7), 1 - shown);
  const rows = await db
    .select(columns)
    .from(clinicMonth)
    .where(
      and(eq(clinicMonth.clinicId, actor.clinicId), eq(clinicMonth.psychologistId, ""), gte(clinicMonth.month, first)),
    )
    .orderBy(desc(clinicMonth.month))
    .limit(shown);
  return { months: rows.map(shownMonth), countedAt: rows[0]?.countedAt ?? null };
}

/** What each psychologist had in a month: who is named, not whom they saw. */
export type PsychologistLoad = CountedMonth & { id: string; name: string };

/**
 * A month's load of each psychologist, a page at a time by id. A number that could be worked out from the clinic's is held back too.
 * @param month YYYY-MM
 */
export async function readLoads(
  { clinic }: AdminCtx,
  { month, cursor }: { month: string; cursor: string | undefined },
): Promise<Page<PsychologistLoad>> {
  const { db, actor } = clinic;
  requireRole(actor, "admin");
  const rows = await db
    .select({ ...columns, id: clinicMonth.psychologistId, name: member.name })
    .from(clinicMonth)
    .innerJoin(member, and(eq(member.clinicId, clinicMonth.clinicId), eq(member.id, clinicMonth.psychologistId)))
    .where(
      and(
        eq(clinicMonth.clinicId, actor.clinicId),
        eq(clinicMonth.month, month),
        gt(clinicMonth.psychologistId, idOfCursor(cursor) ?? ""),
      ),
    )
    .orderBy(asc(clinicMonth.psychologistId))
    .limit(perPage + 1);
  const { items, nextCursor } = toIdPage(rows, perPage, ({ id }) => id);
  const toldOf = new Map(counts.map((key) => [key, toldBesideSum(items.map((row) => row[key]))]));
  return {
    items: items.map(({ id, name, month: of }, i) => ({
      ...{ id, name, month: of },
      ...shownCounts((key) => toldOf.get(key)?.[i] ?? null),
    })),
    nextCursor,
  };
}
