import type { AccountCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { AppError } from "~/lib/app-error";
import { days, hours } from "~/lib/duration";
import { newId } from "~/lib/id";
import { findOverview } from "../account/account.repo.server";
import { proveOwner } from "../account/prove-owner.server";
import { identityIds } from "../identity.ids";
import { findAsked, insertChange, releaseHeld, replaceAsked } from "./email-change.repo.server";
import { emailSecret } from "./email-secret.server";

/** How long (ms) the link to the new address is good, and then the way back from the old one. */
export const emailChangeLife = { confirm: days(1), undo: hours(72) };

/** Links that an account may have sent: each goes to somebody's mailbox. */
const asking = { limit: 5, window: hours(1) };

type Asked = { email: string; password: string; code?: string | undefined };

/**
 * Asks for another address: a link goes to it, and only that makes it the account's. To an address that another account has nothing goes, and
 * the answer is the same. What was asked before and not confirmed is worthless from now on.
 * @throws AppError as `proveOwner`, and `request.invalid` (email) for the address that one has
 */
export async function askEmailChange(ctx: AccountCtx, { email, ...proof }: Asked): Promise<void> {
  const account = await proveOwner(ctx, proof);
  if (email === account.email)
    throw new AppError("request.invalid", { fields: { email: "Este já é o e-mail da sua conta." } });
  const { attempts, tokens } = ctx.platform;
  const { retryAfter } = await attempts.take(await tokens.mac("attempts", `email|${account.id}`), asking);
  if (retryAfter > 0) throw new AppError("auth.too_many_attempts", { retryAfter });
  const now = ctx.now();
  const id = newId(identityIds.emailChange, now);
  const [tokenHash, undoHash, overview] = await Promise.all([
    emailSecret(tokens, "email-change", id).then(tokens.hash),
    emailSecret(tokens, "email-undo", id).then(tokens.hash),
    findOverview(ctx.db, account.id),
  ]);
  const wasVerified = (overview?.emailVerifiedAt ?? null) !== null;
  await commit(ctx, {
    clinicId: null,
    statements: [
      releaseHeld(ctx.db, now),
      replaceAsked(ctx.db, account.id),
      insertChange(ctx.db, {
        ...{ id, accountId: account.id, fromEmail: account.email, toEmail: email, wasVerified, tokenHash, undoHash },
        ...{ sessionId: ctx.actor.sessionId, state: "asked", askedAt: now, expiresAt: now + emailChangeLife.confirm },
      }),
    ],
    events: [{ type: "account.email_change_asked", aggregateId: id, version: 1 }],
    audit: { action: "account.ask_email", entity: "account", entityId: account.id, fields: ["email"] },
    onConflict: { "email_change.account_id": "auth.too_many_attempts" },
  });
}

/** The address that the caller asked for and has not confirmed, while its link is good; else null. */
export async function askedEmail(ctx: AccountCtx): Promise<string | null> {
  return (await findAsked(ctx.db, ctx.actor.accountId, ctx.now()))?.toEmail ?? null;
}
