import { lt } from "drizzle-orm";
import { deleteSome } from "~/db/delete-some";
import type { DirectoryCtx } from "~/features/kernel/ctx";
import { purgedPerRun } from "~/features/kernel/jobs/purge.server";
import { days } from "~/lib/duration";
import { invitation } from "./invitation.directory.table";

/** Removes invitations 90 days after they ran out, taken up or not (the membership stays). Run by cron. @returns rows removed */
export async function purgeInvitations({ db, now }: DirectoryCtx): Promise<number> {
  const gone = await deleteSome(db, invitation, lt(invitation.expiresAt, now() - days(90)), purgedPerRun);
  return gone.meta.changes;
}
