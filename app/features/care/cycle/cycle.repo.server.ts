import { and, desc, eq, isNull, ne, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import { careLink } from "~/features/tenancy/care-link/care-link.table";
import { member } from "~/features/tenancy/member/member.table";
import { careCycle } from "./care-cycle.table";

/** The patient whose care a repo function works in: begins every `where`. */
export type CareScope = { clinicId: string; patientId: string };

/** Statement that adds a cycle to the history. */
export function insertCycle(db: ClinicDb, row: typeof careCycle.$inferInsert): Statement {
  return db.insert(careCycle).values(row);
}

type Answer = { agrees: boolean; answerSealed: string | null; answeredAt: number };

/** Statement that writes the patient's answer to what somebody else said; the later one stands. */
export function updateAnswer(db: ClinicDb, { clinicId, patientId }: CareScope, id: string, answer: Answer): Statement {
  return db
    .update(careCycle)
    .set(answer)
    .where(
      and(
        ...[eq(careCycle.clinicId, clinicId), eq(careCycle.id, id), eq(careCycle.patientId, patientId)],
        ne(careCycle.setBy, patientId),
      ),
    );
}

/** Statement that copies the newest cycle onto the patient's open links, where lists find it. */
export function copyCycle(db: ClinicDb, { clinicId, patientId }: CareScope): Statement {
  const newest = sql`(select c.cycle from ${careCycle} c where c.clinic_id = ${clinicId} and c.patient_id = ${patientId}
    order by c.set_at desc, c.id desc limit 1)`;
  return db
    .update(careLink)
    .set({ cycle: newest })
    .where(and(eq(careLink.clinicId, clinicId), eq(careLink.patientId, patientId), isNull(careLink.endedAt)));
}

/** Query for when a patient came into which cycle, the newest first: nothing of who said so and why. */
export function selectCycleChanges(db: ClinicDb, { clinicId, patientId }: CareScope, limit: number) {
  return db
    .select({ cycle: careCycle.cycle, at: careCycle.setAt })
    .from(careCycle)
    .where(and(eq(careCycle.clinicId, clinicId), eq(careCycle.patientId, patientId)))
    .orderBy(desc(careCycle.setAt), desc(careCycle.id))
    .limit(limit);
}

/** The history of a patient's cycles with who set them, the newest first; `id` for one of them. */
export async function listCycles(
  db: ClinicDb,
  { clinicId, patientId }: CareScope,
  { id, limit }: { id?: string; limit: number },
) {
  return db
    .select({
      id: careCycle.id,
      cycle: careCycle.cycle,
      whySealed: careCycle.whySealed,
      setBy: careCycle.setBy,
      setByName: member.name,
      setAt: careCycle.setAt,
      agrees: careCycle.agrees,
      answerSealed: careCycle.answerSealed,
      answeredAt: careCycle.answeredAt,
    })
    .from(careCycle)
    .leftJoin(member, and(eq(member.clinicId, clinicId), eq(member.id, careCycle.setBy)))
    .where(
      and(
        eq(careCycle.clinicId, clinicId),
        eq(careCycle.patientId, patientId),
        id === undefined ? undefined : eq(careCycle.id, id),
      ),
    )
    .orderBy(desc(careCycle.setAt), desc(careCycle.id))
    .limit(limit);
}
