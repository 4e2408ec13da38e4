import type { AccountCtx } from "~/features/kernel/ctx";
import { endLogin } from "./end-login.server";

/** Ends the login that asks; its cookie, access and refresh tokens are worth nothing from the next request on. */
export async function signOut(ctx: AccountCtx): Promise<void> {
  await endLogin(ctx, ctx.actor, "signed_out");
}
