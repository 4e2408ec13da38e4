import type { Statements } from "~/db/statement";
import { changesToUndo } from "~/features/identity/email/mailed-change.server";
import { erasureOwner } from "~/features/identity/erasure/erasure-owner.server";
import type { DirectoryCtx } from "~/features/kernel/ctx";
import { noticeIds } from "~/features/notifications/notices.ids";
import { newId } from "~/lib/id";
import { insertMail } from "./mail.repo.server";

/**
 * Mails of an erasure to every address that its account has left and can still go back to: who asked may not be who owned it a day ago.
 * Harmless twice: one mail each for the same event.
 * @param event its aggregate is the erasure
 */
export async function mailHeldOfErasure(ctx: DirectoryCtx, event: { id: string; aggregateId: string }): Promise<void> {
  const accountId = await erasureOwner(ctx.db, event.aggregateId);
  const changes = accountId === null ? [] : await changesToUndo(ctx, accountId);
  const now = ctx.now();
  const mails = changes.map((subjectId) => ({
    ...{ id: newId(noticeIds.mail, now), template: "erasure_held" as const, subjectId },
    ...{ eventId: `${event.id}/${subjectId}`, createdAt: now },
  }));
  if (mails.length === 0) return;
  await ctx.db.batch(mails.map((row) => insertMail(ctx.db, row).onConflictDoNothing()) as unknown as Statements);
  // What the queue does not take, or was written by an earlier delivery, is swept.
  await ctx.platform
    .sendNotifications(mails.map(({ id: mailId }) => ({ v: 1 as const, mailId })))
    .catch(() => undefined);
}
