import { and, lt, ne } from "drizzle-orm";
import { deleteSome } from "~/db/delete-some";
import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx, DirectoryCtx } from "~/features/kernel/ctx";
import { purgedPerRun } from "~/features/kernel/jobs/purge.server";
import { days } from "~/lib/duration";
import { deliveryAttempt } from "../delivery/delivery-attempt.table";
import { delivery } from "../delivery/delivery.table";
import { mail } from "../mail/mail.directory.table";
import { notice } from "./notice.table";

/** How long notices, and the proof that they were sent, are kept. */
const noticeLife = days(180);
const mailLife = days(90);

/** Removes a shard's notices and deliveries after 180 days. Run by cron. @returns rows removed */
export async function purgeNotices({ db, now }: ClinicCtx<SystemActor>): Promise<number> {
  const past = now() - noticeLife;
  const results = await db.batch([
    deleteSome(db, notice, lt(notice.createdAt, past), purgedPerRun),
    deleteSome(db, delivery, lt(delivery.createdAt, past), purgedPerRun),
    deleteSome(db, deliveryAttempt, lt(deliveryAttempt.createdAt, past), purgedPerRun),
  ]);
  return results.reduce((sum, { meta }) => sum + meta.changes, 0);
}

/** Removes account mails after 90 days, those still to be sent excepted. Run by cron. @returns rows removed */
export async function purgeMails({ db, now }: DirectoryCtx<SystemActor>): Promise<number> {
  const old = and(lt(mail.createdAt, now() - mailLife), ne(mail.state, "pending"));
  if (!old) return 0;
  return (await deleteSome(db, mail, old, purgedPerRun)).meta.changes;
}
