import type { DirectoryDb } from "~/db/client.server";
import { sessionLife, touchEvery } from "./session-life";
import { slideSession } from "./session.repo.server";

/** Whether a login's last use is long enough ago to be written down again. */
export function isTouchDue(lastSeenAt: number, now: number): boolean {
  return now - lastSeenAt >= touchEvery;
}

/** Notes that a login is in use and puts its end off. For the background: it adds nothing to a request. */
export async function touchSession(db: DirectoryDb, sessionId: string, now: number): Promise<void> {
  try {
    await slideSession(db, sessionId, now, now + sessionLife);
  } catch {
    // The next request tries again; a login outlives many missed touches.
  }
}
