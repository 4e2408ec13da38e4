import { and, asc, eq, gt, isNull, not } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { isAmong } from "~/db/many-rows";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import { careLink } from "~/features/tenancy/care-link/care-link.table";
import { member } from "~/features/tenancy/member/member.table";
import { telehealthWait } from "./telehealth-wait.table";

const ofSession = ({ clinicId }: Scope, appointmentId: string) =>
  and(eq(telehealthWait.clinicId, clinicId), eq(telehealthWait.appointmentId, appointmentId));

type NewWait = Omit<typeof telehealthWait.$inferInsert, "clinicId">;

/** Statements after which these wait for a session, and nobody else; 12 at most. */
export function replaceWaits(
  db: ClinicDb,
  scope: Scope,
  appointmentId: string,
  waits: readonly NewWait[],
): Statement[] {
  const stay = waits.map(({ patientId }) => patientId);
  return [
    db.delete(telehealthWait).where(and(ofSession(scope, appointmentId), not(isAmong(telehealthWait.patientId, stay)))),
    ...waits.map(({ since, ...who }) =>
      db
        .insert(telehealthWait)
        .values({ clinicId: scope.clinicId, ...who, since })
        .onConflictDoUpdate({
          target: [telehealthWait.clinicId, telehealthWait.appointmentId, telehealthWait.patientId],
          set: { since },
        }),
    ),
  ];
}

/** Who waits for a session. */
export function selectWaitsOf(db: ClinicDb, scope: Scope, appointmentId: string) {
  const { patientId, since } = telehealthWait;
  return db.select({ patientId, since }).from(telehealthWait).where(ofSession(scope, appointmentId));
}

/** Who waits for a psychologist at the doors of her sessions since an instant (ms) at the earliest, the longest first. */
export function selectHerWaits(
  db: ClinicDb,
  { clinicId }: Scope,
  psychologistId: string,
  after: number,
  limit: number,
) {
  return db
    .select({
      ...{ appointmentId: telehealthWait.appointmentId, since: telehealthWait.since, id: member.id },
      ...{ name: member.name, avatarFileId: member.avatarFileId, cycle: careLink.cycle },
    })
    .from(telehealthWait)
    .innerJoin(
      careLink,
      and(
        eq(careLink.clinicId, clinicId),
        eq(careLink.patientId, telehealthWait.patientId),
        eq(careLink.psychologistId, telehealthWait.psychologistId),
        isNull(careLink.endedAt),
      ),
    )
    .innerJoin(member, and(eq(member.clinicId, clinicId), eq(member.id, telehealthWait.patientId)))
    .where(
      and(
        eq(telehealthWait.clinicId, clinicId),
        eq(telehealthWait.psychologistId, psychologistId),
        gt(telehealthWait.since, after),
      ),
    )
    .orderBy(asc(telehealthWait.since), asc(telehealthWait.patientId))
    .limit(limit);
}
