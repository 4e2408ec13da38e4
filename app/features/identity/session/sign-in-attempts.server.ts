import { AppError } from "~/lib/app-error";
import type { Ctx } from "~/features/kernel/ctx";
import { holdOf, perAccount, perAddress } from "../password/attempts.policy";
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

/** A try that has begun: it holds a place under the limits until it is ended, one way or another. */
export type Try = { keys: AttemptKeys; account: string; address: string | null };

async function beginAt(ctx: AttemptCtx, keys: AttemptKeys, account: string): Promise<string | null> {
  if (keys.isKnown) return null;
  const { ticket, retryAfter } = await ctx.platform.attempts.begin(keys.address, perAddress);
  if (ticket !== null) return ticket;
  await ctx.platform.attempts.end(keys.account, perAccount, account, "void");
  throw new AppError("auth.too_many_attempts", { retryAfter });
}

/**
 * Begins a try, before anything is hashed or looked up: of a burst sent at once no more are judged than may fail. A throttled
 * account is refused on an unknown device even with the right password: otherwise the answer would tell a guesser which guess
 * was right. A closed address (a school's, a phone company's) is open to a browser that the account knows: its own counter
 * holds it, and for any other account it is a stranger. End it with `failTry`, `passTry` or `dropTry`.
 * @param ofAccount what to say beside the fields when the account's limit alone is the reason
 * @throws AppError `auth.too_many_attempts` with `retryAfter` in seconds
 */
export async function beginTry(ctx: AttemptCtx, keys: AttemptKeys, ofAccount?: Record<string, string>): Promise<Try> {
  // One after the other, in this order: two tries never wait for each other.
  const { ticket, retryAfter } = await ctx.platform.attempts.begin(keys.account, perAccount);
  const fields = ofAccount ? { fields: ofAccount } : {};
  if (ticket === null) throw new AppError("auth.too_many_attempts", { retryAfter, ...fields });
  return { keys, account: ticket, address: await beginAt(ctx, keys, ticket) };
}

/** Ends a try that was wrong: counts it against account and address, and holds the answer back, longer each time. */
export async function failTry(ctx: AttemptCtx, { keys, account, address }: Try): Promise<void> {
  const { attempts } = ctx.platform;
  const [{ failures }] = await Promise.all([
    attempts.end(keys.account, perAccount, account, "failed"),
    address === null
      ? attempts.count(keys.address, perAddress)
      : attempts.end(keys.address, perAddress, address, "failed"),
  ]);
  await new Promise((resolve) => setTimeout(resolve, holdOf(failures)));
}

/** Ends a try that proved nothing either way: it does not count. */
export async function dropTry(ctx: AttemptCtx, { keys, account, address }: Try): Promise<void> {
  const { attempts } = ctx.platform;
  await Promise.all([
    attempts.end(keys.account, perAccount, account, "void"),
    address === null ? null : attempts.end(keys.address, perAddress, address, "void"),
  ]);
}

/** Ends a try that was right: successes do not count, and the account's failures are forgotten (the address keeps its own). */
export async function passTry(ctx: AttemptCtx, done: Try): Promise<void> {
  const { attempts } = ctx.platform;
  const { failures } = await attempts.end(done.keys.account, perAccount, done.account, "void");
  await Promise.all([
    failures > 0 ? attempts.clear(done.keys.account) : null,
    done.address === null ? null : attempts.end(done.keys.address, perAddress, done.address, "void"),
  ]);
}

/** Forgets an account's failures from unknown devices: its owner has just proved herself by mail. */
export async function forgetFailures(ctx: AttemptCtx, email: string): Promise<void> {
  await ctx.platform.attempts.clear(await nameOf(ctx, "account", email));
}
