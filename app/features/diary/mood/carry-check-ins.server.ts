import type { Statements } from "~/db/statement";
import type { Carry } from "~/features/kernel/carry";
import { openCarried } from "~/features/kernel/keys/vault.server";
import { emotionsInList, sealEmotions } from "../emotions/emotion-seal.server";
import { daysOf } from "../entry/counted-day";
import { rewriteDays } from "./day/mood-day.repo.server";
import { insertCarriedCheckIn, removeCheckIns, selectCheckInsToCarry } from "../entry/carry.repo.server";

const pageSize = 50;

/** The emotions of a check-in under the key of the new place; those that do not open are lost already. */
async function carryEmotions(
  { from, to }: Carry,
  { id, emotionsSealed }: { id: string; emotionsSealed: string | null },
): Promise<string | null> {
  if (emotionsSealed === null) return null;
  const [old, next] = await Promise.all([openCarried(from), openCarried(to)]);
  const of = { table: "check_in", row: id } as const;
  return sealEmotions(next, of, await emotionsInList(old, of, emotionsSealed));
}

/**
 * Carries a page of a patient's check-ins: written in the new place, then taken away here. Harmless twice.
 * @param since only those from this instant (ms) on
 * @returns whether there may be more
 */
export async function carryCheckIns(carry: Carry, since: number): Promise<boolean> {
  const { from, to } = carry;
  const rows = await selectCheckInsToCarry(from.db, from, { since, limit: pageSize });
  if (rows.length === 0) return false;
  const { clinicId, patientId } = to;
  const sealed = await Promise.all(rows.map((row) => carryEmotions(carry, row)));
  const copies = rows.map((row, i) =>
    insertCarriedCheckIn(to.db, { ...row, emotionsSealed: sealed[i] ?? null, clinicId, patientId }),
  );
  const days = daysOf(...rows);
  await to.db.batch([...copies, ...rewriteDays(to.db, { clinicId, patientId }, days)] as Statements);
  const carried = rows.map(({ id }) => id);
  await from.db.batch([removeCheckIns(from.db, from, carried), ...rewriteDays(from.db, from, days)]);
  return rows.length === pageSize;
}
