import { commit } from "~/features/kernel/events/commit.server";
import type { AccountCtx } from "~/features/kernel/ctx";
import { findOverview } from "./account.repo.server";
import { insertToken } from "./account-token.repo.server";
import { newAccountToken, tokenRequests } from "./account-token.server";

/** Asks for another mail that verifies the caller's e-mail. Nothing happens when it is verified, or beyond 5 an hour. */
export async function requestEmailVerification(ctx: AccountCtx): Promise<void> {
  const { accountId } = ctx.actor;
  const { attempts, tokens } = ctx.platform;
  const account = await findOverview(ctx.db, accountId);
  if (!account || account.emailVerifiedAt !== null) return;
  const key = await tokens.mac("attempts", `verify|${accountId}`);
  if ((await attempts.take(key, tokenRequests.perPerson)).retryAfter > 0) return;
  const token = await newAccountToken(tokens, "verify_email", ctx.now());
  await commit(ctx, {
    clinicId: null,
    statements: [insertToken(ctx.db, token, accountId)],
    events: [{ type: "account.verification_requested", aggregateId: token.id, version: 1 }],
    audit: { action: "account.request_verification", entity: "account_token", entityId: token.id },
  });
}
