import type { Statements } from "~/db/statement";
import type { Carry } from "~/features/kernel/carry";
import { daysOf } from "../entry/counted-day";
import { rewriteDays } from "./day/mood-day.repo.server";
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
  const days = daysOf(...rows);
  await to.db.batch([...copies, ...rewriteDays(to.db, { clinicId, patientId }, days)] as Statements);
  const carried = rows.map(({ id }) => id);
  await from.db.batch([removeCheckIns(from.db, from, carried), ...rewriteDays(from.db, from, days)]);
  return rows.length === pageSize;
}
