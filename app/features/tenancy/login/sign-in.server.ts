import { checkPassword } from "~/features/identity/password/check-password.server";
import { checkSecondFactor } from "~/features/identity/two-step/check-second-factor.server";
import type { SignIn } from "~/features/identity/identity.schema";
import type { Anonymous } from "~/features/kernel/actor";
import type { DirectoryCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { usableMemberships } from "./login.repo.server";
import { openLogin, type OpenedLogin } from "./open-login.server";

/** How somebody comes: browser or API client, and the known-device mark it shows. */
export type SignInHow = { kind: "web" | "api"; deviceMark: string | null };

type Proved = { id: string; name: string; email: string; platformAdmin: boolean };

/**
 * Opens the login of a person who has proved all that is asked of them, acting as what they used last.
 * @throws AppError `auth.account_disabled` when no clinic lets them in any more
 */
export async function letIn(ctx: DirectoryCtx, person: Proved, { kind }: SignInHow): Promise<OpenedLogin> {
  const [membership = null] = await usableMemberships(ctx.db, person.id);
  if (!membership && !person.platformAdmin) throw new AppError("auth.account_disabled");
  return openLogin(ctx, person, membership, kind);
}

/**
 * Signs in with e-mail, password and, where it is on, a code of the second factor: at most 6 SQL statements in all.
 * @throws AppError `auth.invalid_credentials` | `auth.totp_required` | `auth.totp_invalid` | `auth.account_disabled` |
 * `auth.too_many_attempts` with `retryAfter`
 */
export async function signIn(
  ctx: DirectoryCtx<Anonymous>,
  { email, password, totp }: SignIn,
  how: SignInHow,
): Promise<OpenedLogin> {
  const proof = await checkPassword(ctx, { email, password }, how.deviceMark);
  await checkSecondFactor(ctx, proof, totp);
  return letIn(ctx, proof.account, how);
}
