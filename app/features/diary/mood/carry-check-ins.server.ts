import type { Statements } from "~/db/statement";
import type { Carry } from "~/features/kernel/carry";
import { insertCarriedCheckIn, removeCheckIns, selectCheckInsToCarry } from "../entry/carry.repo.server";

const pageSize = 50;

/**
 * Carries a page of a patient's check-ins: written in the new place, then taken away here. Harmless twice.
 * @param since only those from this instant (ms) on
 * @returns whether there may be more
 */
export async function carryCheckIns({ from, to }: Carry, since: number): Promise<boolean> {
  const rows = await selectCheckInsToCarry(from.db, from, { since, limit: pageSize });
  if (rows.length === 0) return false;
  const { clinicId, patientId } = to;
  const copies = rows.map((row) => insertCarriedCheckIn(to.db, { ...row, clinicId, patientId }));
  await to.db.batch(copies as Statements);
  await from.db.batch([
    removeCheckIns(
      from.db,
      from,
      rows.map(({ id }) => id),
    ),
  ]);
  return rows.length === pageSize;
}
