import { eq } from "drizzle-orm";
import type { DirectoryDb } from "~/db/client.server";
import { erasure } from "./erasure.directory.table";

/** Whose data an erasure is of; null when there is no such erasure. */
export async function erasureOwner(db: DirectoryDb, id: string): Promise<string | null> {
  const row = await db.select({ accountId: erasure.accountId }).from(erasure).where(eq(erasure.id, id)).get();
  return row?.accountId ?? null;
}
