import type { Statement, Statements } from "~/db/statement";
import { newAccountToken } from "~/features/identity/account/account-token.server";
import { loginEndedByOwner } from "~/features/identity/session/end-login.server";
import { insertAccountToken } from "~/features/identity/account/insert-account-token.server";
import { violatedConstraint } from "~/features/kernel/events/commit.server";
import type { DirectoryCtx } from "~/features/kernel/ctx";
import type { StoredEvent } from "~/features/kernel/events/event";
import { receipt } from "~/features/kernel/events/event-log.server";
import { noticeIds } from "~/features/notifications/notices.ids";
import { newId } from "~/lib/id";
import { log } from "~/platform/log";
import { findAddressee, findMailedToken, insertMail, type MailTemplate } from "./mail.repo.server";

/** Name of the subscriber in receipts: never changed, or old events would mail again. */
export const mailSubscriber = "mail";

type Wanted = { template: MailTemplate; subjectId: string; statements: Statement[] };

async function verificationOf(ctx: DirectoryCtx, accountId: string): Promise<Wanted | null> {
  const account = await findAddressee(ctx.db, accountId);
  if (!account || account.emailVerifiedAt !== null) return null; // an invitation proved the address already
  const token = await newAccountToken(ctx.platform.tokens, "verify_email", ctx.now());
  return { template: "verify_email", subjectId: token.id, statements: [insertAccountToken(ctx.db, token, accountId)] };
}

async function linkOf(ctx: DirectoryCtx, tokenId: string): Promise<Wanted | null> {
  const token = await findMailedToken(ctx.db, tokenId); // none: a reset was asked for an e-mail without account
  return token ? { template: token.purpose, subjectId: tokenId, statements: [] } : null;
}

/** Events after which the owner is told of what became of her account, in case it was not her. */
const told: Record<string, MailTemplate> = {
  "account.password_changed": "password_changed",
  "account.totp_on": "totp_on",
  "account.totp_off": "totp_off",
  "account.second_step_reset": "second_step_reset",
  "account.step_reset_asked": "step_reset_asked",
  "account.recovery_codes_renewed": "codes_renewed",
  "account.phone_verified": "phone_verified",
  "account.phone_removed": "phone_removed",
  "account.logins_ended": "logins_ended",
  "account.email_change_asked": "email_change",
  "account.email_changed": "email_changed",
  "account.email_undone": "email_undone",
  "erasure.asked": "erasure_asked",
  "erasure.near": "erasure_near",
  "erasure.taken_back": "erasure_taken_back",
  "erasure.done": "erasure_done",
  "erasure.party": "erasure_party",
};

/** A login that its owner ended from another one. */
async function endedOf(ctx: DirectoryCtx, sessionId: string): Promise<Wanted | null> {
  const accountId = await loginEndedByOwner(ctx, sessionId);
  return accountId === null ? null : { template: "logins_ended", subjectId: accountId, statements: [] };
}

/** Of whose data is held, or no longer: the account is in the event. */
function heldOf({ type, data }: StoredEvent): Wanted | null {
  const template = type === "hold.placed" ? ("hold_placed" as const) : ("hold_lifted" as const);
  return typeof data.accountId === "string" ? { template, subjectId: data.accountId, statements: [] } : null;
}

function wantedBy(ctx: DirectoryCtx, event: StoredEvent): Promise<Wanted | null> {
  const { type, aggregateId } = event;
  const template = told[type];
  if (template) return Promise.resolve({ template, subjectId: aggregateId, statements: [] });
  switch (type) {
    case "account.registered":
      return verificationOf(ctx, aggregateId);
    case "account.password_reset_requested":
    case "account.verification_requested":
      return linkOf(ctx, aggregateId);
    case "account.phone_code_requested":
      return Promise.resolve({ template: "phone_code", subjectId: aggregateId, statements: [] });
    case "hold.placed":
    case "hold.lifted":
      return Promise.resolve(heldOf(event));
    case "login.ended":
      return endedOf(ctx, aggregateId);
    case "invitation.created":
    case "invitation.resent":
      return Promise.resolve({ template: "invitation", subjectId: aggregateId, statements: [] });
    default:
      throw new Error(`no mail for event ${type}`);
  }
}

/**
 * Subscriber: writes down that an event wants a mail, with its receipt in the same batch, and queues the sending. Delivered
 * again it changes nothing; what the queue does not take is swept by cron.
 */
export async function requestMail(ctx: DirectoryCtx, event: StoredEvent): Promise<void> {
  const now = ctx.now();
  const wanted = await wantedBy(ctx, event);
  const done = receipt(ctx.db, event.id, mailSubscriber, now);
  const id = newId(noticeIds.mail, now);
  const mail = wanted
    ? [
        insertMail(ctx.db, {
          id,
          template: wanted.template,
          subjectId: wanted.subjectId,
          eventId: event.id,
          createdAt: now,
        }),
      ]
    : [];
  const batch: Statements = [done, ...(wanted?.statements ?? []), ...mail];
  try {
    await ctx.db.batch(batch);
  } catch (error) {
    if (violatedConstraint(error) !== null) return; // another delivery of this event was faster
    throw error;
  }
  if (wanted) await queue(ctx, id);
}

async function queue(ctx: DirectoryCtx, mailId: string): Promise<void> {
  try {
    await ctx.platform.sendNotifications([{ v: 1, mailId }]);
  } catch (error) {
    log({
      event: "relay.send_failed",
      plane: "notifications",
      count: 1,
      error: error instanceof Error ? error.name : "unknown",
    });
  }
}
