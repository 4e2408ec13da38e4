import type { ClinicDb } from "~/db/client.server";
import { insertMany } from "~/db/many-rows";
import type { Statement } from "~/db/statement";
import { noticePreference } from "./notice-preference.table";
import { quietHours } from "./quiet-hours.table";
import { sql } from "drizzle-orm";

/** Statements that write down what a member said about kinds and channels. */
export function upsertPreferences(db: ClinicDb, rows: (typeof noticePreference.$inferInsert)[]): Statement[] {
  const { clinicId, memberId, kind, channel } = noticePreference;
  return insertMany(db, noticePreference, rows, (insert) =>
    insert.onConflictDoUpdate({
      target: [clinicId, memberId, kind, channel],
      set: { wanted: sql`excluded.wanted`, updatedAt: sql`excluded.updated_at` },
    }),
  );
}

/** Statement that writes down a member's quiet hours. */
export function upsertQuietHours(db: ClinicDb, row: typeof quietHours.$inferInsert): Statement {
  const { clinicId: _, memberId: __, ...said } = row;
  return db
    .insert(quietHours)
    .values(row)
    .onConflictDoUpdate({ target: [quietHours.clinicId, quietHours.memberId], set: said });
}
