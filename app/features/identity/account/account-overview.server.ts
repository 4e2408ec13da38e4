import { AppError } from "~/lib/app-error";
import type { AccountCtx } from "~/features/kernel/ctx";
import { findOverview } from "./account.repo.server";

/** What a person sees of their own account. `passwordChangedAt` in ms. */
export type AccountOverview = {
  name: string;
  email: string;
  zone: string;
  emailVerified: boolean;
  totpOn: boolean;
  recoveryCodesLeft: number;
  passwordChangedAt: number;
  demo: boolean;
  /** A psychologist's registration, and when (ms) a person looked it up; null until then. */
  crp: { number: string; verifiedAt: number | null } | null;
};

/** The caller's own account. @throws AppError `auth.required` when it is gone */
export async function accountOverview(ctx: AccountCtx): Promise<AccountOverview> {
  const row = await findOverview(ctx.db, ctx.actor.accountId);
  if (!row) throw new AppError("auth.required");
  const { emailVerifiedAt, totpEnabledAt, crp, crpVerifiedAt, ...rest } = row;
  return {
    ...rest,
    emailVerified: emailVerifiedAt !== null,
    totpOn: totpEnabledAt !== null,
    crp: crp === null ? null : { number: crp, verifiedAt: crpVerifiedAt },
  };
}
