import { and, eq, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import { pushSubscription } from "./push-subscription.table";

/** Devices a member may have: the oldest go. */
const mostDevices = 20;

/** Statements that add a device, or hand it to whoever uses the browser now. */
export function addDevice(db: ClinicDb, row: typeof pushSubscription.$inferInsert): Statement[] {
  const { clinicId, id, createdAt: _, endpoint: __, ...rest } = row;
  const kept = sql`(select s.id from push_subscription s where s.clinic_id = ${clinicId} and s.member_id = ${row.memberId}
    order by s.created_at desc, s.id desc limit ${mostDevices})`;
  return [
    db
      .insert(pushSubscription)
      .values(row)
      .onConflictDoUpdate({ target: pushSubscription.endpoint, set: { clinicId, id, ...rest } }),
    db
      .delete(pushSubscription)
      .where(
        and(
          eq(pushSubscription.clinicId, clinicId),
          eq(pushSubscription.memberId, row.memberId),
          sql`${pushSubscription.id} not in ${kept}`,
        ),
      ),
  ];
}

/** Statement that forgets a device whose vendor says it is gone. */
export function forgetDevice(db: ClinicDb, { clinicId }: Scope, id: string): Statement {
  return db.delete(pushSubscription).where(and(eq(pushSubscription.clinicId, clinicId), eq(pushSubscription.id, id)));
}

/** Forgets the devices that a login asked for: it has ended. @returns how many there were */
export async function forgetDevicesOf(db: ClinicDb, { clinicId }: Scope, sessionId: string): Promise<number> {
  const where = and(eq(pushSubscription.clinicId, clinicId), eq(pushSubscription.sessionId, sessionId));
  return (await db.delete(pushSubscription).where(where).returning({ id: pushSubscription.id })).length;
}

/** Statement that forgets a member's own device by its address. */
export function forgetEndpoint(db: ClinicDb, { clinicId }: Scope, memberId: string, endpoint: string): Statement {
  return db
    .delete(pushSubscription)
    .where(
      and(
        eq(pushSubscription.clinicId, clinicId),
        eq(pushSubscription.memberId, memberId),
        eq(pushSubscription.endpoint, endpoint),
      ),
    );
}
