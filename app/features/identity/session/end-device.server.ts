import { AppError } from "~/lib/app-error";
import type { AccountCtx } from "~/features/kernel/ctx";
import { confirmIdentity } from "../account/confirm-identity.server";
import type { Again, EndDevice } from "../identity.schema";
import { endLogin } from "./end-login.server";
import { isLiveSession } from "./session.repo.server";

/**
 * Ends one of the caller's own logins.
 * @throws AppError `auth.session_not_found` for unknown, ended and foreign ones alike, and as `confirmIdentity`
 */
export async function endDevice(ctx: AccountCtx, { sessionId, password }: EndDevice & Again): Promise<void> {
  const { accountId } = ctx.actor;
  if (!(await isLiveSession(ctx.db, accountId, sessionId))) throw new AppError("auth.session_not_found");
  await confirmIdentity(ctx, password);
  await endLogin(ctx, { accountId, sessionId }, "ended_by_owner");
}
