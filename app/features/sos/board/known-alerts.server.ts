import { and, eq } from "drizzle-orm";
import { isAmong } from "~/db/many-rows";
import type { AnyActor } from "~/features/kernel/actor";
import type { ClinicCtx, Scope } from "~/features/kernel/ctx";
import { sosAlert } from "./sos-alert.table";

/** An alert as the history has it. */
export type KnownAlert = Pick<typeof sosAlert.$inferSelect, "id" | "status" | "closedAt" | "outcome" | "rev">;

/** What the history says of alerts, by id: those that it does not know are missing. For a board that was put back from a backup. */
export async function knownAlerts(
  { db }: ClinicCtx<AnyActor>,
  { clinicId }: Scope,
  ids: readonly string[],
): Promise<Map<string, KnownAlert>> {
  const { id, status, closedAt, outcome, rev } = sosAlert;
  const rows = await db
    .select({ id, status, closedAt, outcome, rev })
    .from(sosAlert)
    .where(and(eq(sosAlert.clinicId, clinicId), isAmong(id, ids)));
  return new Map(rows.map((row) => [row.id, row]));
}
