import { and, isNull, sql } from "drizzle-orm";
import type { Statements } from "~/db/statement";
import { account } from "~/features/identity/account/account.directory.table";
import type { DirectoryCtx } from "~/features/kernel/ctx";
import { noticeIds } from "~/features/notifications/notices.ids";
import { newId } from "~/lib/id";
import { insertMail, type MailTemplate } from "./mail.repo.server";

/** Who runs the platform is a handful of people. */
const most = 20;

/** Mails everybody who runs the platform of an event. Harmless twice: one mail each for the same event. */
export async function mailPlatform(ctx: DirectoryCtx, event: { id: string }, template: MailTemplate): Promise<void> {
  const people = await ctx.db
    .select({ id: account.id })
    .from(account)
    .where(and(sql`platform_admin = 1`, isNull(account.disabledAt)))
    .limit(most);
  const now = ctx.now();
  const mails = people.map(({ id: subjectId }) => ({
    ...{ id: newId(noticeIds.mail, now), template, subjectId, eventId: `${event.id}/${subjectId}`, createdAt: now },
  }));
  if (mails.length === 0) return;
  await ctx.db.batch(mails.map((row) => insertMail(ctx.db, row).onConflictDoNothing()) as unknown as Statements);
  // What the queue does not take, or was written by an earlier delivery, is swept.
  await ctx.platform
    .sendNotifications(mails.map(({ id: mailId }) => ({ v: 1 as const, mailId })))
    .catch(() => undefined);
}
