import { bodyLimitOf, takesPresses, withBoundedBody } from "./body";
import type { Call } from "./call";

/** A call for help without its words: they were more than anybody could have written, and the call goes out. */
function withoutBody({ url, method, headers, signal }: Request): Request {
  const kept = new Headers(headers);
  for (const name of ["Content-Type", "Content-Length"]) kept.delete(name);
  return new Request(url, { method, headers: kept, signal });
}

/** The request as Remix may see it: bounded, a HEAD as the GET it asks about, no header that Remix would trust too much. */
export async function forRemix(call: Call): Promise<Request | null> {
  const { pathname } = call.url;
  const within = await withBoundedBody(call.request, bodyLimitOf(pathname, call.request.headers.get("Content-Type")));
  const bounded = within ?? (takesPresses(pathname) ? withoutBody(call.request) : null);
  if (!bounded) return null;
  if (bounded.method !== "HEAD" && !bounded.headers.has("X-Forwarded-Host")) return bounded;
  const request = new Request(bounded, { method: bounded.method === "HEAD" ? "GET" : bounded.method });
  request.headers.delete("X-Forwarded-Host");
  return request;
}
