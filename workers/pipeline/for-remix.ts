import { bodyLimitOf, withBoundedBody } from "./body";
import type { Call } from "./call";

/** The request as Remix may see it: bounded, a HEAD as the GET it asks about, no header that Remix would trust too much. */
export async function forRemix(call: Call): Promise<Request | null> {
  const bounded = await withBoundedBody(call.request, bodyLimitOf(call.url.pathname));
  if (!bounded) return null;
  const method = bounded.method === "HEAD" ? "GET" : bounded.method;
  const request = new Request(bounded, { method });
  request.headers.delete("X-Forwarded-Host");
  return request;
}
