import { AppError } from "~/lib/app-error";
import type { Ctx } from "~/features/kernel/ctx";
import { holdOf, perAccount, perAddress } from "./attempts.policy";
import { knownDevice } from "./device-mark.server";

type AttemptCtx = Pick<Ctx, "platform" | "request">;

/**
 * The counters one try to prove who you are is held against, and whether the account knows the browser that tries. Names
 * are keyed digests: none tells an e-mail or address.
 */
export type AttemptKeys = { account: string; address: string; isKnown: boolean };

function nameOf({ platform }: AttemptCtx, kind: string, text: string): Promise<string> {
  return platform.tokens.mac("attempts", `${kind}|${text}`);
}

/**
 * The counters of a try. A browser that the account knows has its own, so that strangers' failures never lock the owner
 * out of it; everybody else shares the account's.
 */
export async function attemptKeys(
  ctx: AttemptCtx,
  who: { email: string; accountId: string | null; deviceMark: string | null },
): Promise<AttemptKeys> {
  const device = await knownDevice(ctx.platform.tokens, who.deviceMark, who.accountId);
  const [unknown, known, address] = await Promise.all([
    nameOf(ctx, "account", who.email),
    nameOf(ctx, "device", `${who.email}|${device ?? ""}`),
    nameOf(ctx, "address", ctx.request.address),
  ]);
  return { account: device === null ? unknown : known, address, isKnown: device !== null };
}

/**
 * Refuses a try beyond the limits, before anything is hashed. A throttled account is refused on an unknown device even
 * with the right password: otherwise the answer would tell a guesser which guess was right. A closed address (a school's,
 * a phone company's) is open to a browser that the account knows: its own counter holds it, and for any other account it
 * is a stranger.
 * @param ofAccount what to say beside the fields when the account's limit alone is the reason
 * @throws AppError `auth.too_many_attempts` with `retryAfter` in seconds
 */
export async function refuseTooMany(
  ctx: AttemptCtx,
  keys: AttemptKeys,
  ofAccount?: Record<string, string>,
): Promise<{ failures: number }> {
  const { attempts } = ctx.platform;
  const [account, address] = await Promise.all([
    attempts.check(keys.account, perAccount),
    keys.isKnown ? null : attempts.check(keys.address, perAddress),
  ]);
  const retryAfter = Math.max(account.retryAfter, address?.retryAfter ?? 0);
  const fields = ofAccount && !address?.retryAfter ? { fields: ofAccount } : {};
  if (retryAfter > 0) throw new AppError("auth.too_many_attempts", { retryAfter, ...fields });
  return { failures: account.failures };
}

/** Counts a failure against account and address and holds the answer back, longer each time. */
export async function countFailure(ctx: AttemptCtx, keys: AttemptKeys): Promise<void> {
  const [{ failures }] = await Promise.all([
    ctx.platform.attempts.count(keys.account, perAccount),
    ctx.platform.attempts.count(keys.address, perAddress),
  ]);
  await new Promise((resolve) => setTimeout(resolve, holdOf(failures)));
}

/**
 * Lets a right answer through: looks at the limits again, since a burst of guesses sent at once all passed the first
 * look, and forgets the account's failures (the address keeps its own).
 * @throws AppError `auth.too_many_attempts`
 */
export async function countSuccess(ctx: AttemptCtx, keys: AttemptKeys): Promise<void> {
  const { failures } = await refuseTooMany(ctx, keys);
  if (failures > 0) await ctx.platform.attempts.clear(keys.account);
}

/** Forgets an account's failures from unknown devices: its owner has just proved herself by mail. */
export async function forgetFailures(ctx: AttemptCtx, email: string): Promise<void> {
  await ctx.platform.attempts.clear(await nameOf(ctx, "account", email));
}
