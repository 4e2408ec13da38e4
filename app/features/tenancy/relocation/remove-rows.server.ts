import type { ClinicDb } from "~/db/client.server";
import { inTurn } from "./fence.repo.server";
import { deleteWindow, tablesWithRows, untriggered, windowEnd } from "./rows.repo.server";
import type { UnderWay } from "./under-way";

/** Rows that one statement takes away, or looks at. */
const removedAtOnce = 2000;

/**
 * Takes a clinic's rows of a shard away, table by table. What names its clinic only by another row goes before that one. Harmless twice.
 * @returns how many went
 */
export async function removeRows({ tables, turn }: UnderWay, db: ClinicDb): Promise<number> {
  const all = await tables();
  const filled = await tablesWithRows(db, all, turn.clinicId);
  const byAnother = filled.filter(({ columns }) => !columns.includes("clinic_id"));
  const named = filled.filter(({ columns }) => columns.includes("clinic_id"));
  let removed = 0;
  for (const table of [...byAnother, ...named])
    for (let after: unknown[] | null = null; ;) {
      // Of a table in which clinics are mixed the next stretch begins where this one ends; of its own, at what is left.
      const end: unknown[] | null = table.isLed
        ? null
        : await windowEnd(db, table, turn.clinicId, after, removedAtOnce);
      const [done] = await untriggered(db, table.name, inTurn(db, turn), [
        deleteWindow(db, table, turn.clinicId, after, removedAtOnce),
      ]);
      const went = done?.meta.changes ?? 0;
      removed += went;
      if (table.isLed ? went < removedAtOnce || table.key.length === 0 : end === null) break;
      after = end;
    }
  return removed;
}
