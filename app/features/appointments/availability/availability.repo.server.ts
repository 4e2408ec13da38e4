import { and, eq } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import { unsaid, type Availability } from "./availability";
import { availabilitySchema } from "./availability.schema";
import { availability } from "./availability.table";

/** When patients may come to a psychologist, as it is stored: one row, or none. */
export function selectAvailability(db: ClinicDb, { clinicId }: Scope, psychologistId: string) {
  return db
    .select({
      rules: availability.rules,
      exceptions: availability.exceptions,
      settings: availability.settings,
      version: availability.version,
    })
    .from(availability)
    .where(and(eq(availability.clinicId, clinicId), eq(availability.psychologistId, psychologistId)));
}

type Row = { rules: string; exceptions: string; settings: string; version: number };

/** What a stored row says; what holds for who has not said anything when there is none, or one that cannot be read. */
export function availabilityIn(row: Row | undefined): Availability & { version: number } {
  if (!row) return { ...unsaid, version: 0 };
  const said = availabilitySchema.safeParse({
    ...(JSON.parse(row.settings) as object),
    rules: JSON.parse(row.rules) as unknown,
    exceptions: JSON.parse(row.exceptions) as unknown,
  });
  return { ...(said.success ? said.data : unsaid), version: row.version };
}

/** Statement that keeps what a psychologist says. */
export function upsertAvailability(
  db: ClinicDb,
  { clinicId }: Scope,
  psychologistId: string,
  { rules, exceptions, version, ...settings }: Availability & { version: number },
  now: number,
): Statement {
  const said = {
    rules: JSON.stringify(rules),
    exceptions: JSON.stringify(exceptions),
    settings: JSON.stringify(settings),
    version,
    updatedAt: now,
  };
  return db
    .insert(availability)
    .values({ clinicId, psychologistId, ...said })
    .onConflictDoUpdate({ target: [availability.clinicId, availability.psychologistId], set: said });
}
