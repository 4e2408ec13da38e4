import { and, desc, eq, ne } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { kept, type Places } from "~/db/kept";
import type { Statement } from "~/db/statement";
import { member } from "~/features/tenancy/member/member.table";
import { careCycle } from "./care-cycle.table";
import type { CareScope } from "./cycle-dates.server";

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

/** Query for the cycle that a patient is in, and who said so: none of the words. */
export const selectNewestCycle = kept((db: ClinicDb, { clinicId, patientId }: Places<"clinicId" | "patientId">) => {
  const { cycle, setBy, setAt } = careCycle;
  return db
    .select({ cycle, setBy, setAt, setByName: member.name })
    .from(careCycle)
    .leftJoin(member, and(eq(member.clinicId, clinicId), eq(member.id, setBy)))
    .where(and(eq(careCycle.clinicId, clinicId), eq(careCycle.patientId, patientId)))
    .orderBy(desc(setAt), desc(careCycle.id))
    .limit(1);
});

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
