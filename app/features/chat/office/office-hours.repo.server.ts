import { and, eq } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import { member } from "~/features/tenancy/member/member.table";
import { officeHours } from "./office-hours.table";

/** Somebody's office hours with the zone they are meant in. */
export async function findOfficeHours(db: ClinicDb, { clinicId }: Scope, memberId: string) {
  return db
    .select({ week: officeHours.week, replyTime: officeHours.replyTime, zone: member.zone })
    .from(officeHours)
    .innerJoin(member, and(eq(member.clinicId, clinicId), eq(member.id, officeHours.memberId)))
    .where(and(eq(officeHours.clinicId, clinicId), eq(officeHours.memberId, memberId)))
    .get();
}

/** Statement that writes somebody's office hours down. */
export function upsertOfficeHours(db: ClinicDb, row: typeof officeHours.$inferInsert): Statement {
  const { clinicId: _, memberId: __, ...said } = row;
  return db
    .insert(officeHours)
    .values(row)
    .onConflictDoUpdate({ target: [officeHours.clinicId, officeHours.memberId], set: said });
}
