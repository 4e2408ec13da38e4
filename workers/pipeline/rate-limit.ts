import { loginSecret } from "../../app/features/identity/session/login-mark.server";
import type { Tokens } from "../../app/platform/keys/tokens.server";
import type { Env } from "../../app/platform/env";
import { everyTraffic } from "../../app/registry/traffic";
import type { Call, Refusal } from "./call";
import { textOfCookie, type KnownCallers } from "./caller";

/** Seconds of the limiters' periods in wrangler.toml. */
const apiPeriod = 10;
const pagePeriod = 60;

const neverLimited = everyTraffic.flatMap(({ neverLimited: said = [] }) => said.map(([address]) => address));

/** Whether an address is before every limit: help above all. Features say which, and why (`<x>.traffic.ts`). */
export function isNeverLimited(pathname: string): boolean {
  return neverLimited.some((address) => address.test(pathname));
}

async function sessionOf(credential: string, isBearer: boolean, tokens: Tokens): Promise<string | null> {
  if (isBearer) {
    const claims = await tokens.readJwt(credential);
    return typeof claims?.sid === "string" ? claims.sid : null;
  }
  const shown = textOfCookie(credential);
  const secret = shown === null ? null : await loginSecret(tokens, shown);
  return secret === null ? null : tokens.hash(secret);
}

/**
 * Whom a request counts for: the person a credential is known to belong to, the session of a genuine bearer token or
 * login cookie, else the address. So strangers' floods from an address that many share lock nobody out who is signed in;
 * a made-up credential counts for the address, so inventing new ones gains nothing.
 */
export async function limitKey(
  { credential, address, request }: Call,
  known: KnownCallers,
  tokens: Tokens,
  now: number,
): Promise<string> {
  if (credential === null) return `address:${address}`;
  const person = known.keyOf(credential, now);
  if (person !== undefined) return `person:${person}`;
  const session = await sessionOf(credential, request.headers.has("Authorization"), tokens);
  return session === null ? `address:${address}` : `session:${session}`;
}

/** Refuses what is beyond 200 API requests in 10 s or 600 pages a minute. A limiter that fails lets through. */
export async function checkRate(
  call: Call,
  key: string,
  env: Pick<Env, "API_LIMITER" | "PAGE_LIMITER">,
): Promise<Refusal | null> {
  const limiter = call.api ? env.API_LIMITER : env.PAGE_LIMITER;
  const { success } = await limiter.limit({ key }).catch(() => ({ success: true }));
  if (success) return null;
  return { code: "request.rate_limited", headers: { "Retry-After": String(call.api ? apiPeriod : pagePeriod) } };
}
