import { lt } from "drizzle-orm";
import { deleteSome } from "~/db/delete-some";
import type { DirectoryCtx } from "~/features/kernel/ctx";
import { purgedPerRun } from "~/features/kernel/jobs/purge.server";
import { days } from "~/lib/duration";
import { accountToken } from "./account-token.directory.table";
import { releaseHeld } from "../email/email-change.repo.server";
import { emailChange } from "../email/email-change.directory.table";
import { stepReset } from "../two-step/step-reset.directory.table";
import { loginSession, refreshToken, socketTicket } from "../session/login-session.directory.table";

/**
 * Removes logins 90 days after they ran out, their refresh tokens likewise, mailed links after 30 days, changes of address and resets after 90 and socket tickets
 * after one (docs/data-map.md). Run by cron. @returns rows removed
 */
export async function purgeIdentity({ db, now }: DirectoryCtx): Promise<number> {
  const at = now();
  const results = await db.batch([
    releaseHeld(db, at),
    deleteSome(db, refreshToken, lt(refreshToken.expiresAt, at - days(90)), purgedPerRun),
    deleteSome(db, loginSession, lt(loginSession.expiresAt, at - days(90)), purgedPerRun),
    deleteSome(db, accountToken, lt(accountToken.expiresAt, at - days(30)), purgedPerRun),
    deleteSome(db, emailChange, lt(emailChange.askedAt, at - days(90)), purgedPerRun),
    deleteSome(db, stepReset, lt(stepReset.endedAt, at - days(90)), purgedPerRun),
    deleteSome(db, socketTicket, lt(socketTicket.expiresAt, at - days(1)), purgedPerRun),
  ]);
  return results.reduce((sum, { meta }) => sum + meta.changes, 0);
}
