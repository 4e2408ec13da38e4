import { lt } from "drizzle-orm";
import { deleteSome } from "~/db/delete-some";
import type { DirectoryCtx } from "~/features/kernel/ctx";
import { purgedPerRun } from "~/features/kernel/jobs/purge.server";
import { days } from "~/lib/duration";
import { bulkAct } from "../people/bulk-act.directory.table";
import { invitation } from "./invitation.directory.table";

/** Removes invitations 90 days after they ran out, taken up or not (the membership stays), and what was done with several people after a day. Run by cron. @returns rows removed */
export async function purgeInvitations({ db, now }: DirectoryCtx): Promise<number> {
  const gone = await deleteSome(db, invitation, lt(invitation.expiresAt, now() - days(90)), purgedPerRun);
  const acts = await deleteSome(db, bulkAct, lt(bulkAct.createdAt, now() - days(1)), purgedPerRun);
  return gone.meta.changes + acts.meta.changes;
}
