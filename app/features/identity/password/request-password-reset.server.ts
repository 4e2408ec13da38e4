import { AppError } from "~/lib/app-error";
import type { Anonymous } from "~/features/kernel/actor";
import { commit } from "~/features/kernel/events/commit.server";
import type { DirectoryCtx } from "~/features/kernel/ctx";
import { insertTokenForEmail } from "../account/account-token.repo.server";
import { newAccountToken, tokenRequests } from "../account/account-token.server";
import type { PasswordResetRequest } from "../identity.schema";

/** Whether this e-mail may be asked for once more; a silent no, so that it tells nothing of the account. */
async function mayAsk({ platform, request }: DirectoryCtx, email: string): Promise<boolean> {
  const { attempts, tokens } = platform;
  const address = await tokens.mac("attempts", `reset-address|${request.address}`);
  const person = await tokens.mac("attempts", `reset|${email}`);
  const ofAddress = await attempts.take(address, tokenRequests.perAddress);
  if (ofAddress.retryAfter > 0) throw new AppError("auth.too_many_attempts", { retryAfter: ofAddress.retryAfter });
  const ofPerson = await attempts.take(person, tokenRequests.perPerson);
  return ofPerson.retryAfter === 0;
}

/**
 * Asks for a mail with a link to choose a new password, good once within 30 min. Whether the account exists changes
 * neither the answer nor the work: the same statements run, and the event's token has a row or has none.
 * @throws AppError `auth.too_many_attempts` beyond 30 requests per address and hour
 */
export async function requestPasswordReset(
  ctx: DirectoryCtx<Anonymous>,
  { email }: PasswordResetRequest,
): Promise<void> {
  if (!(await mayAsk(ctx, email))) return;
  const token = await newAccountToken(ctx.platform.tokens, "reset_password", ctx.now());
  await commit(ctx, {
    clinicId: null,
    statements: [insertTokenForEmail(ctx.db, token, email)],
    events: [{ type: "account.password_reset_requested", aggregateId: token.id, version: 1 }],
    audit: { action: "account.request_password_reset", entity: "account_token", entityId: token.id },
  });
}
