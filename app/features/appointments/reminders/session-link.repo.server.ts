import { and, eq, isNull } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { PatientActor } from "~/features/kernel/actor";
import type { Scope } from "~/features/kernel/ctx";
import { member } from "~/features/tenancy/member/member.table";

/** A patient who still belongs to the clinic, as one who acts by a link and is not signed in; undefined otherwise. */
export async function findPatientByLink(
  db: ClinicDb,
  { clinicId }: Scope,
  memberId: string,
): Promise<PatientActor | undefined> {
  const [row] = await db
    .select({ accountId: member.accountId, name: member.name, zone: member.zone })
    .from(member)
    .where(
      and(
        eq(member.clinicId, clinicId),
        eq(member.id, memberId),
        eq(member.role, "patient"),
        isNull(member.disabledAt),
      ),
    );
  return row && { ...row, memberId, clinicId, role: "patient", sessionId: "link" };
}
