import type { ClinicDb } from "~/db/client.server";
import type { Scope } from "~/features/kernel/ctx";
import { markSeen } from "./people.repo.server";

/** Notes for the clinic's list that a member was here. For the background: it adds nothing to a request, and fails without a word. */
export async function noteSeen(
  db: ClinicDb,
  member: Scope & { memberId: string },
  seen: { at: number; totpOn: boolean },
): Promise<void> {
  try {
    await markSeen(db, member, seen);
  } catch {
    // The next use of the product tries again.
  }
}
