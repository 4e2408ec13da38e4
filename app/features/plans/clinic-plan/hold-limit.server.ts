import type { SQL } from "drizzle-orm";
import type { DirectoryDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import type { Change } from "~/features/kernel/events/change";
import { holdSeats, type SeatLimit } from "./clinic-plan.repo.server";

/**
 * Statement for the end of a batch that makes something a plan counts: with it the batch succeeds only while the clinic's plan has
 * room, so that of many at once no more come in. `limitConflicts` say what the caller is told.
 * @param count SQL that counts what is there, what the batch made included
 */
export function holdLimit(
  db: DirectoryDb,
  scope: Scope,
  hold: { name: SeatLimit; count: SQL; now: number },
): Statement {
  return holdSeats(db, scope, hold.name, hold.count, hold.now);
}

/** What a commit with `holdLimit` is refused with. */
export const limitConflicts = {
  "clinic_plan.patients_held": { code: "plans.limit_reached", limit: "patients" },
  "clinic_plan.psychologists_held": { code: "plans.limit_reached", limit: "psychologists" },
} as const satisfies Change["onConflict"];
