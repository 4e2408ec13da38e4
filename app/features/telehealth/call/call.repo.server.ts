import { and, eq, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Scope } from "~/features/kernel/ctx";
import { telehealthCall } from "./telehealth-call.table";

/** What is known of a session's call; one row at most. */
export function selectCall(db: ClinicDb, { clinicId }: Scope, appointmentId: string) {
  return db
    .select()
    .from(telehealthCall)
    .where(and(eq(telehealthCall.clinicId, clinicId), eq(telehealthCall.appointmentId, appointmentId)));
}

/** `spokenMs`, `togetherAt`: as the room counted the stretches. */
export type NewSpoken = {
  appointmentId: string;
  startedAt: number;
  endedAt: number | null;
  spokenMs?: number;
  togetherAt?: number | null;
};

const place = [telehealthCall.clinicId, telehealthCall.appointmentId];

/** Writes when they were together: the first beginning stays, the end is the latest word. */
export function upsertCall(db: ClinicDb, { clinicId }: Scope, { appointmentId, startedAt, ...rest }: NewSpoken) {
  return db
    .insert(telehealthCall)
    .values({ clinicId, appointmentId, startedAt, ...rest })
    .onConflictDoUpdate({
      target: place,
      set: { startedAt: sql`coalesce(${telehealthCall.startedAt}, excluded.started_at)`, ...rest },
    });
}

type Failed = { appointmentId: string; failedAt: number; failedBy: "patient" | "psychologist" };

/** Writes that technology has failed it. */
export function markFailed(db: ClinicDb, { clinicId }: Scope, { appointmentId, failedAt, failedBy }: Failed) {
  return db
    .insert(telehealthCall)
    .values({ clinicId, appointmentId, failedAt, failedBy })
    .onConflictDoUpdate({ target: place, set: { failedAt, failedBy } });
}
