import { and, desc, eq } from "drizzle-orm";
import type { PlatformCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { mail } from "./mail.directory.table";
import type { MailTemplate } from "./mail.repo.server";

const mostShown = 20;

/** A letter of an account that was given up: which kind, why, when; not to whom. */
export type FailedMail = { id: string; template: MailTemplate; cause: string | null; createdAt: number };

/** The last letters of accounts that were given up; at most 20. */
export async function listFailedMails({ db, actor }: Pick<PlatformCtx, "db" | "actor">): Promise<FailedMail[]> {
  requireRole(actor, "platform");
  return db
    .select({ id: mail.id, template: mail.template, cause: mail.cause, createdAt: mail.createdAt })
    .from(mail)
    .where(eq(mail.state, "failed"))
    .orderBy(desc(mail.nextTryAt), desc(mail.id))
    .limit(mostShown);
}

/**
 * Sends a letter that was given up again, with all its tries before it; what it says is looked up anew, so a link that has run out is
 * not sent. One that is no longer failed stays as it is. @throws AppError `request.not_found`
 */
export async function retryFailedMail(ctx: PlatformCtx, id: string): Promise<void> {
  requireRole(ctx.actor, "platform");
  const { db, platform } = ctx;
  const found = await db.select({ state: mail.state }).from(mail).where(eq(mail.id, id)).get();
  if (!found) throw new AppError("request.not_found");
  if (found.state !== "failed") return;
  const again = { state: "pending", attempts: 0, cause: null, nextTryAt: ctx.now() } as const;
  await commit(ctx, {
    clinicId: null,
    statements: [
      db
        .update(mail)
        .set(again)
        .where(and(eq(mail.id, id), eq(mail.state, "failed"))),
    ],
    events: [],
    audit: { action: "notices.retry_mail", entity: "mail", entityId: id },
  });
  // A queue that does not take it costs a minute: what is due is swept by cron.
  platform.background(platform.sendNotifications([{ v: 1, mailId: id }]).catch(() => undefined));
}
