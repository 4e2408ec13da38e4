import type { Isolate } from "../../app/platform/create.server";
import type { Env } from "../../app/platform/env";
import type { Call, Refusal } from "./call";
import type { KnownCallers } from "./known-callers";
import { checkMethod } from "./methods";
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
