import type { Call } from "./call";
import { isNeverLimited } from "./rate-limit";

/**
 * Whether a request may be worked at with the login that this isolate saw last, while the directory confirms it: one that reads,
 * and opens no socket. Calls for help never: whoever needs it does not wait for a directory.
 */
export function mayAssume({ request, url }: Call): boolean {
  if (request.method !== "GET" && request.method !== "HEAD") return false;
  return !request.headers.has("Upgrade") && !isNeverLimited(url.pathname);
}
