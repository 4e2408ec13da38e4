import type { Call } from "./call";

const allowedHeaders = "Authorization, Content-Type, Idempotency-Key, X-D1-Bookmark";
const exposedHeaders = "X-Request-Id, X-D1-Bookmark, Retry-After, Server-Timing, Location";
const preflightLife = 86_400;

/**
 * CORS headers for /api: origins of the allow list may read answers, with a bearer token. Credentials are never allowed,
 * so another site can never act with a visitor's cookie.
 */
export function corsHeaders({ request, api }: Call, allowedOrigins: readonly string[]): Record<string, string> {
  if (!api) return {};
  const origin = request.headers.get("Origin");
  if (origin === null || !allowedOrigins.includes(origin)) return { Vary: "Origin" };
  return { Vary: "Origin", "Access-Control-Allow-Origin": origin, "Access-Control-Expose-Headers": exposedHeaders };
}

/** The answer to OPTIONS: what may be done here, and to an allowed origin's preflight that it may. */
export function answerOptions(call: Call, allowedOrigins: readonly string[]): Response {
  const methods = call.methods.join(", ");
  const headers = new Headers({ Allow: methods });
  const { "Access-Control-Allow-Origin": allowed } = corsHeaders(call, allowedOrigins);
  if (allowed !== undefined && call.request.headers.has("Access-Control-Request-Method")) {
    headers.set("Access-Control-Allow-Methods", methods);
    headers.set("Access-Control-Allow-Headers", allowedHeaders);
    headers.set("Access-Control-Max-Age", String(preflightLife));
  }
  return new Response(null, { status: 204, headers });
}
