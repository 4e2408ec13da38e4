import { and, asc, eq, gte } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Vault } from "~/features/kernel/keys/vault.server";
import { openGoalWords } from "../goals-seal.server";
import { goal, isEnded } from "./goal.table";

/** Query for the goals of a patient that were come to since an instant (ms), the first first: for themselves. */
export function selectReached(
  db: ClinicDb,
  { clinicId, patientId }: { clinicId: string; patientId: string },
  { since, limit }: { since: number; limit: number },
) {
  const { id, wordsSealed, endedAt } = goal;
  return db
    .select({ id, wordsSealed, endedAt })
    .from(goal)
    .where(
      and(
        ...[eq(goal.clinicId, clinicId), eq(goal.patientId, patientId), isEnded],
        ...[gte(endedAt, since), eq(goal.status, "reached")],
      ),
    )
    .orderBy(asc(endedAt), asc(id))
    .limit(limit);
}

/** The same with what they say. */
export function openReached(vault: Vault, rows: Awaited<ReturnType<typeof selectReached>>) {
  return Promise.all(
    rows.map(async (row) => ({ id: row.id, at: row.endedAt ?? 0, title: (await openGoalWords(vault, row)).title })),
  );
}
