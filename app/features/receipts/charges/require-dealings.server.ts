import { and, eq, isNull, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { PatientCtx, PsychologistCtx } from "~/features/kernel/ctx";
import { careLink } from "~/features/tenancy/care-link/care-link.table";
import { member } from "~/features/tenancy/member/member.table";
import { AppError } from "~/lib/app-error";
import { charge } from "./charge.table";

type Pair = { patientId: string; psychologistId: string };

/** The two by name, if care of one by the other is open, or something was ever charged between them. */
function selectDealings(db: ClinicDb, clinicId: string, { patientId, psychologistId }: Pair) {
  const link = db
    .select({ one: sql`1`.as("one") })
    .from(careLink)
    .where(
      and(
        ...[eq(careLink.clinicId, clinicId), eq(careLink.patientId, patientId)],
        ...[eq(careLink.psychologistId, psychologistId), isNull(careLink.endedAt)],
      ),
    );
  const owed = db
    .select({ one: sql`1`.as("one") })
    .from(charge)
    .where(
      and(
        ...[eq(charge.clinicId, clinicId), eq(charge.patientId, patientId)],
        eq(charge.psychologistId, psychologistId),
      ),
    );
  const isOneOfThem = sql`${member.id} in (${patientId}, ${psychologistId})`;
  return db
    .select({ id: member.id, name: member.name, zone: member.zone, accountId: member.accountId })
    .from(member)
    .where(and(eq(member.clinicId, clinicId), isOneOfThem, sql`(exists ${link} or exists ${owed})`));
}

/** Somebody of the pair. */
export type Dealer = { id: string; name: string; zone: string; accountId: string };

/**
 * Lets a psychologist on to the money of whom she cares for or ever charged, and a patient to who charges them. Care may have ended:
 * what is owed, and its receipts, outlive it.
 * @throws AppError `receipts.not_found`
 */
export async function requireDealings(
  ctx: PatientCtx | PsychologistCtx,
  pair: Pair,
): Promise<{ patient: Dealer; psychologist: Dealer }> {
  const found = await selectDealings(ctx.db, ctx.actor.clinicId, pair);
  const patient = found.find(({ id }) => id === pair.patientId);
  const psychologist = found.find(({ id }) => id === pair.psychologistId);
  if (!patient || !psychologist) throw new AppError("receipts.not_found");
  return { patient, psychologist };
}
