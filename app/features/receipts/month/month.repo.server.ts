import { and, asc, desc, eq, gte, lt, sql, type SQL } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Scope } from "~/features/kernel/ctx";
import { member } from "~/features/tenancy/member/member.table";
import { monthAfter } from "~/lib/time/calendar";
import { charge, isOpen, isPaid } from "../charges/charge.table";
import type { MonthShow } from "./month";

/** A psychologist's charges of a month (YYYY-MM). */
export type MonthOf = Scope & { psychologistId: string; month: string; patientId?: string | undefined };

/** The place of the last row shown. */
export type DayPlace = { day: string; id: string };

function inMonth(column: typeof charge.day | typeof charge.paidOn, { clinicId, psychologistId, month }: MonthOf) {
  const from = `${month}-01`;
  const to = `${monthAfter(month, 1)}-01`;
  const whose = and(eq(charge.clinicId, clinicId), eq(charge.psychologistId, psychologistId));
  return and(whose, gte(column, from), lt(column, to));
}

/** Rows of a month as the indexes have them: by the day they are of, or by the day the money came. */
function rowsOf(
  of: MonthOf,
  show: MonthShow,
): { by: typeof charge.day | typeof charge.paidOn; where: SQL | undefined } {
  const by = show === "received" ? charge.paidOn : charge.day;
  const state = show === "received" ? isPaid : show === "open" ? isOpen : undefined;
  const person = of.patientId === undefined ? undefined : eq(charge.patientId, of.patientId);
  return { by, where: and(state, inMonth(by, of), person) };
}

/** Charges of a month with whom they are of, the newest first. */
export function selectMonth(
  db: ClinicDb,
  of: MonthOf,
  { show, after, limit }: { show: MonthShow; after: DayPlace | null; limit: number },
) {
  const { by, where } = rowsOf(of, show);
  const beyond = after ? sql`(${by}, ${charge.id}) < (${after.day}, ${after.id})` : undefined;
  return db
    .select({ row: charge, patientName: member.name, avatarFileId: member.avatarFileId })
    .from(charge)
    .innerJoin(member, and(eq(member.clinicId, of.clinicId), eq(member.id, charge.patientId)))
    .where(and(where, beyond))
    .orderBy(desc(by), desc(charge.id))
    .limit(limit);
}

const cents = sql<number>`coalesce(sum(${charge.amountCents}), 0)`;
const count = sql<number>`count(*)`;

/** What came in a month, or is open of it: sum and number. */
export function selectSum(db: ClinicDb, of: MonthOf, show: "open" | "received") {
  return db
    .select({ cents: cents.as("cents"), count: count.as("number") })
    .from(charge)
    .where(rowsOf(of, show).where);
}

/** The newest day before a month of which something is open. */
export function selectOpenBefore(db: ClinicDb, { clinicId, psychologistId, month }: MonthOf) {
  return db
    .select({ day: charge.day })
    .from(charge)
    .where(
      and(
        isOpen,
        eq(charge.clinicId, clinicId),
        eq(charge.psychologistId, psychologistId),
        lt(charge.day, `${month}-01`),
      ),
    )
    .orderBy(desc(charge.day))
    .limit(1);
}

/** Sums by person of what came in a month, or is open of it; as many people as a month has. */
export function selectPeopleSums(db: ClinicDb, of: MonthOf, show: "open" | "received") {
  return db
    .select({
      patientId: charge.patientId,
      patientName: member.name,
      cents: cents.as("cents"),
      count: count.as("number"),
    })
    .from(charge)
    .innerJoin(member, and(eq(member.clinicId, of.clinicId), eq(member.id, charge.patientId)))
    .where(rowsOf(of, show).where)
    .groupBy(charge.patientId)
    .orderBy(asc(member.sortName))
    .limit(500);
}
