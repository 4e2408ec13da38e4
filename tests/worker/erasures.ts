import type { DirectoryDb } from "~/db/client.server";
import { erasure } from "~/features/identity/erasure/erasure.directory.table";

/** Statement for an erasure that somebody asked for and took back. */
export function takenBackErasure(db: DirectoryDb, of: { id: string; accountId: string }, at: number) {
  return db
    .insert(erasure)
    .values({ ...of, state: "taken_back", tokenHash: of.id, askedAt: at, dueAt: at, endedAt: at });
}
