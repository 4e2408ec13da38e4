import { AppError } from "~/lib/app-error";
import { minutes } from "~/lib/duration";
import type { AccountCtx } from "~/features/kernel/ctx";
import { ownAccount, provePassword } from "./own-account.server";
import { noteProof, provedSince } from "../session/session.repo.server";

/** How long a sign-in, or a password given again, says who is there. */
const freshFor = minutes(5);

/** Whether the caller's login is too old to speak for its owner by itself. */
export async function mustConfirm(ctx: AccountCtx): Promise<boolean> {
  const since = await provedSince(ctx.db, ctx.actor.sessionId);
  return since === null || since + freshFor <= ctx.now();
}

/**
 * Makes sure that the owner is there, and not only an open login: for what would lock her out, redirect what reaches her or
 * carry her data away. A sign-in younger than 5 min is not asked; a right password counts as one. Nothing that calls for help
 * is ever behind this.
 * @throws AppError `identity.confirm_password` (field password) without one | `auth.password_wrong` | `auth.too_many_attempts`
 */
export async function confirmIdentity(ctx: AccountCtx, password: string | undefined): Promise<void> {
  if (!(await mustConfirm(ctx))) return;
  if (!password) {
    const fields = { password: "Escreva sua senha para confirmar que é você." };
    throw new AppError("identity.confirm_password", { fields });
  }
  await provePassword(ctx, await ownAccount(ctx), password, "password");
  await ctx.db.batch([noteProof(ctx.db, ctx.actor.sessionId, ctx.now())]);
}
