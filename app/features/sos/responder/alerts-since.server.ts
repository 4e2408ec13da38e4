import { and, desc, eq, gte } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Statements } from "~/db/statement";
import type { PsychologistCtx, Scope } from "~/features/kernel/ctx";
import { whileLinked } from "~/features/tenancy/care-link/while-linked.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { sosAlert } from "../board/sos-alert.table";
import type { AlertOutcome, AlertStatus, Severity } from "../sos.schema";

/** Calls shown of one patient at most. */
const most = 4;

/** A call for help, without a word of what was written. */
export type AlertSince = {
  id: string;
  raisedAt: number;
  severity: Severity;
  status: AlertStatus;
  outcome: AlertOutcome | null;
};

function selectSince(db: ClinicDb, { clinicId }: Scope, reader: string, asked: { patientId: string; since: number }) {
  const { patientId, since } = asked;
  return db
    .select({
      id: sosAlert.id,
      raisedAt: sosAlert.raisedAt,
      severity: sosAlert.severity,
      status: sosAlert.status,
      outcome: sosAlert.outcome,
    })
    .from(sosAlert)
    .where(
      and(
        eq(sosAlert.clinicId, clinicId),
        eq(sosAlert.patientId, whileLinked(db, { clinicId, patientId }, reader, patientId)),
        gte(sosAlert.raisedAt, since),
      ),
    )
    .orderBy(desc(sosAlert.raisedAt), desc(sosAlert.id))
    .limit(most);
}

/**
 * Calls for help of patients since an instant (ms) each, newest first, by patient: one batch. Of a patient without an open care
 * link there are none.
 */
export async function alertsSince(
  ctx: PsychologistCtx,
  asked: readonly { patientId: string; since: number }[],
): Promise<Map<string, AlertSince[]>> {
  const { actor, db } = ctx;
  requireRole(actor, "psychologist");
  if (asked.length === 0) return new Map();
  const statements = asked.map((one) => selectSince(db, actor, actor.memberId, one));
  const answers = (await db.batch(statements as unknown as Statements)) as AlertSince[][];
  return new Map(asked.map(({ patientId }, i) => [patientId, answers[i] ?? []]));
}
