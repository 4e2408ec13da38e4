import type { Isolate } from "../../app/platform/create.server";
import type { Env } from "../../app/platform/env";
import { type Call, type Refusal, checkMethod } from "./call";
import type { KnownCallers } from "./caller";
import { checkOrigin } from "./origin";
import { checkRate, isNeverLimited, limitKey } from "./rate-limit";
import { isPageDataOfApi, isSoundTarget } from "./target";

/** Everything that is judged before a body is read or a database asked. */
export async function judge(
  call: Call,
  env: Env,
  { config, tokens }: Isolate,
  known: KnownCallers,
): Promise<Refusal | null> {
  if (!isSoundTarget(call.url)) return { code: "request.malformed" };
  const method = checkMethod(call);
  if (method) return method;
  if (!isNeverLimited(call.url.pathname)) {
    const limited = await checkRate(call, await limitKey(call, known, tokens, Date.now()), env);
    if (limited) return limited;
  }
  if (isPageDataOfApi(call.url)) return { code: "request.not_found" };
  const own = config.origin === "" ? [call.url.origin] : [call.url.origin, new URL(config.origin).origin];
  return checkOrigin(call, own, tokens);
}

/**
 * Whether a request may be worked at with the login that this isolate saw last, while the directory confirms it: one that reads,
 * and opens no socket. Calls for help never: whoever needs it does not wait for a directory.
 */
export function mayAssume({ request, url }: Call): boolean {
  if (request.method !== "GET" && request.method !== "HEAD") return false;
  return !request.headers.has("Upgrade") && !isNeverLimited(url.pathname);
}
