import type { DirectoryDb } from "~/db/client.server";
import { isEndedSession } from "./session.repo.server";

/** Whether the login of a credential was ended on purpose: by its owner, here or elsewhere, by a new password, by us. */
export function isEndedLogin(db: DirectoryDb, key: { tokenHash: string } | { sessionId: string }): Promise<boolean> {
  return isEndedSession(db, key);
}
