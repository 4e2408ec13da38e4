import { and, asc, eq, gte, isNull, lt, ne } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Scope } from "~/features/kernel/ctx";
import { member } from "~/features/tenancy/member/member.table";
import { appointment } from "../booking/appointment.table";
import { calendarFeed } from "./calendar-feed.table";

/** Statement that gives a psychologist this secret's feed in place of any other. */
export function upsertFeed(db: ClinicDb, row: typeof calendarFeed.$inferInsert) {
  const { secretHash, createdAt } = row;
  return db
    .insert(calendarFeed)
    .values(row)
    .onConflictDoUpdate({
      target: [calendarFeed.clinicId, calendarFeed.psychologistId],
      set: { secretHash, createdAt },
    });
}

/** Statement after which a psychologist has no feed. */
export function deleteFeed(db: ClinicDb, { clinicId }: Scope, psychologistId: string) {
  return db
    .delete(calendarFeed)
    .where(and(eq(calendarFeed.clinicId, clinicId), eq(calendarFeed.psychologistId, psychologistId)));
}

/** When a psychologist's feed was made; undefined without one. */
export async function findOwnFeed(db: ClinicDb, { clinicId }: Scope, psychologistId: string) {
  const [row] = await db
    .select({ createdAt: calendarFeed.createdAt })
    .from(calendarFeed)
    .where(and(eq(calendarFeed.clinicId, clinicId), eq(calendarFeed.psychologistId, psychologistId)));
  return row;
}

/** Whose feed a secret opens, as long as they work here. */
export async function findFeed(db: ClinicDb, { clinicId }: Scope, secretHash: string) {
  const [row] = await db
    .select({ psychologistId: calendarFeed.psychologistId, zone: member.zone })
    .from(calendarFeed)
    .innerJoin(member, and(eq(member.clinicId, calendarFeed.clinicId), eq(member.id, calendarFeed.psychologistId)))
    .where(
      and(
        eq(calendarFeed.clinicId, clinicId),
        eq(calendarFeed.secretHash, secretHash),
        eq(member.role, "psychologist"),
        isNull(member.disabledAt),
      ),
    );
  return row;
}

/** Sessions of a span in order; those cancelled are left out. Instants in ms, `to` not included. */
export function listFeedRows(
  db: ClinicDb,
  { clinicId }: Scope,
  { psychologistId, from, to, limit }: { psychologistId: string; from: number; to: number; limit: number },
) {
  return db
    .select({
      id: appointment.id,
      participants: appointment.participants,
      startAt: appointment.startAt,
      endAt: appointment.endAt,
      type: appointment.type,
      place: appointment.place,
      status: appointment.status,
      icsSequence: appointment.icsSequence,
      updatedAt: appointment.updatedAt,
    })
    .from(appointment)
    .where(
      and(
        eq(appointment.clinicId, clinicId),
        eq(appointment.psychologistId, psychologistId),
        gte(appointment.startAt, from),
        lt(appointment.startAt, to),
        ne(appointment.status, "cancelled"),
      ),
    )
    .orderBy(asc(appointment.startAt), asc(appointment.id))
    .limit(limit);
}
