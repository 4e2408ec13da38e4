import type { Anonymous } from "~/features/kernel/actor";
import type { DirectoryCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { AppError } from "~/lib/app-error";
import { toBase64url } from "~/lib/base64url";
import { useTokens } from "../account/account-token.repo.server";
import { deleteRecoveryCodes, noTotp } from "../account/account.repo.server";
import { hashPassword } from "../password/password.server";
import { endSessions } from "../session/session.repo.server";
import { emailChangeLife } from "./ask-email-change.server";
import { findChange, moveChange, releaseHeld, replaceAsked, setEmail, undoFrom } from "./email-change.repo.server";

type Ctx = DirectoryCtx<Anonymous>;
type Token = { token: string };

async function goodChange(ctx: Ctx, token: string) {
  const found = await findChange(ctx.db, "tokenHash", await ctx.platform.tokens.hash(token));
  const good = found && found.disabledAt === null && found.email === found.change.fromEmail;
  if (!good || found.change.state !== "asked" || found.change.expiresAt <= ctx.now())
    throw new AppError("auth.token_invalid");
  return found;
}

/** Whether the link has done its work, and the address is still the account's: a second press of the same person's, which changes nothing. */
async function wasConfirmed(ctx: Ctx, token: string): Promise<boolean> {
  const found = await findChange(ctx.db, "tokenHash", await ctx.platform.tokens.hash(token));
  if (!found || found.disabledAt !== null || found.change.expiresAt <= ctx.now()) return false;
  return found.change.state === "done" && found.email === found.change.toEmail;
}

/**
 * Makes the new address the account's, by the link that went to it (`moveToNewEmail`). Pressed twice, also in one moment, it is done once.
 * @throws AppError `auth.token_invalid` when unknown, a day old, undone or replaced | `auth.email_taken` when another account has it by now
 */
export async function confirmEmailChange(ctx: Ctx, { token }: Token): Promise<void> {
  try {
    await moveToNewEmail(ctx, { token });
  } catch (error) {
    const isUsed = error instanceof AppError && error.code === "auth.token_invalid";
    if (!isUsed || !(await wasConfirmed(ctx, token))) throw error;
  }
}

/** The address that a link would make the account's. Changes nothing: scanners of mail open links, too. @throws AppError `auth.token_invalid` */
export async function readEmailChange(ctx: Ctx, { token }: Token): Promise<{ email: string }> {
  return { email: (await goodChange(ctx, token)).change.toEmail };
}

/**
 * Makes the new address the account's, by the link that went to it. Every other login ends, links that went to the old address are worthless,
 * and for 72 h the old address can go back,
 * if it was a confirmed one.
 * @throws AppError `auth.token_invalid` when unknown, a day old, used or replaced | `auth.email_taken` when another account has it by now
 */
async function moveToNewEmail(ctx: Ctx, { token }: Token): Promise<void> {
  const { change, version } = await goodChange(ctx, token);
  const { accountId, fromEmail, toEmail, sessionId, wasVerified } = change;
  const now = ctx.now();
  await commit(ctx, {
    clinicId: null,
    statements: [
      releaseHeld(ctx.db, now),
      setEmail(ctx.db, { id: accountId, version }, { email: toEmail, emailVerifiedAt: now }, now),
      moveChange(ctx.db, change, {
        ...{ state: "done", doneAt: now },
        // Whoever reads an address that was never confirmed may be a stranger: no way back leads there.
        ...(wasVerified && { undoUntil: now + emailChangeLife.undo, heldEmail: fromEmail }),
      }),
      useTokens(ctx.db, accountId, "verify_email", now),
      useTokens(ctx.db, accountId, "reset_password", now),
      endSessions(ctx.db, accountId, "ended_by_owner", now, sessionId),
    ],
    events: [
      { type: "account.email_changed", aggregateId: change.id, version: 2 },
      { type: "account.reachable_elsewhere", aggregateId: accountId, version: version + 1 },
    ],
    audit: { action: "account.change_email", entity: "account", entityId: accountId, fields: ["email"] },
    onConflict: { "account.email": "auth.email_taken", domain_event: "auth.token_invalid" },
  });
}

async function goodUndo(ctx: Ctx, token: string) {
  const found = await findChange(ctx.db, "undoHash", await ctx.platform.tokens.hash(token));
  const good = found && found.change.state === "done" && (found.change.undoUntil ?? 0) > ctx.now();
  if (!good) throw new AppError("auth.token_invalid");
  return found;
}

/** Until when (ms) a link can still go back to the address it went to. Changes nothing. @throws AppError `auth.token_invalid` */
export async function readEmailUndo(ctx: Ctx, { token }: Token): Promise<{ email: string; until: number }> {
  const { change } = await goodUndo(ctx, token);
  return { email: change.fromEmail, until: change.undoUntil ?? 0 };
}

/**
 * Goes back to the old address by the link that went to it, also from an address that came after the next. Whoever changed it knew the
 * password: it goes, with every login, and with a second step that was set up since; a new password comes by a link to the old address.
 * @throws AppError `auth.token_invalid` when unknown, used, undone by an older link, or 72 h old
 */
export async function undoEmailChange(ctx: Ctx, { token }: Token): Promise<void> {
  const { change, version, totpEnabledAt } = await goodUndo(ctx, token);
  const { accountId, fromEmail, doneAt } = change;
  const now = ctx.now();
  const isNewStep = totpEnabledAt !== null && totpEnabledAt >= (doneAt ?? 0);
  const nobodyKnows = await hashPassword(toBase64url(crypto.getRandomValues(new Uint8Array(32))));
  const proved = { email: fromEmail, emailVerifiedAt: now };
  await commit(ctx, {
    clinicId: null,
    statements: [
      setEmail(
        ctx.db,
        { id: accountId, version },
        { ...proved, passwordHash: nobodyKnows, ...(isNewStep ? noTotp : {}) },
        now,
      ),
      moveChange(ctx.db, change, { state: "undone", heldEmail: null }),
      undoFrom(ctx.db, change),
      replaceAsked(ctx.db, accountId),
      ...(isNewStep ? [deleteRecoveryCodes(ctx.db, accountId)] : []),
      useTokens(ctx.db, accountId, "reset_password", now),
      endSessions(ctx.db, accountId, "ended_by_owner", now),
    ],
    events: [
      { type: "account.email_undone", aggregateId: change.id, version: 3 },
      { type: "account.reachable_elsewhere", aggregateId: accountId, version: version + 1 },
    ],
    audit: { action: "account.undo_email", entity: "account", entityId: accountId, fields: ["email", "password"] },
    onConflict: { "account.email": "auth.email_taken", domain_event: "auth.token_invalid" },
  });
}
