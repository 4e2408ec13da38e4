import type { ClinicDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import { noticePreference } from "./notice-preference.table";
import { quietHours } from "./quiet-hours.table";
import { sql } from "drizzle-orm";

/** Statement that writes down what a member said about some kinds and channels. */
export function upsertPreferences(db: ClinicDb, rows: (typeof noticePreference.$inferInsert)[]): Statement {
  return db
    .insert(noticePreference)
    .values(rows)
    .onConflictDoUpdate({
      target: [noticePreference.clinicId, noticePreference.memberId, noticePreference.kind, noticePreference.channel],
      set: { wanted: sql`excluded.wanted`, updatedAt: sql`excluded.updated_at` },
    });
}

/** Statement that writes down a member's quiet hours. */
export function upsertQuietHours(db: ClinicDb, row: typeof quietHours.$inferInsert): Statement {
  const { clinicId: _, memberId: __, ...said } = row;
  return db
    .insert(quietHours)
    .values(row)
    .onConflictDoUpdate({ target: [quietHours.clinicId, quietHours.memberId], set: said });
}
