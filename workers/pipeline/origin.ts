import { cookiesOf } from "../../app/lib/cookies";
import type { Tokens } from "../../app/platform/keys/tokens.server";
import { type Call, type Refusal, isSafe } from "./call";

/** Whether a request opens a socket in the name of whoever its cookies are of; with a ticket it is the ticket's. */
function opensSocket({ request: { headers }, url }: Call): boolean {
  return headers.get("Upgrade")?.toLowerCase() === "websocket" && !url.searchParams.has("ticket");
}

/** Whether a request shows a cookie of ours by which it acts as somebody. */
function actsByCookie({ headers }: Request): boolean {
  return Object.keys(cookiesOf(headers)).some((name) => /^(__Host-)?caris_(login|device|half|sos)$/.test(name));
}

/** Whether a request acts by a genuine token: then, and only then, its cookies are not looked at. */
async function actsByToken({ request, credential }: Call, tokens: Pick<Tokens, "readJwt">): Promise<boolean> {
  if (credential === null || !request.headers.has("Authorization")) return false;
  return typeof (await tokens.readJwt(credential))?.sid === "string";
}

/**
 * Refuses writes that another site's page may have sent in a visitor's name: every form post, every API write that carries
 * our cookies, and every socket opened with cookies, since no browser asks CORS before it lets a page read a socket. Only a
 * genuine bearer token spares an API write this: it stands in the cookies' place. Any other `Authorization` is nobody's word.
 * @param own origins that are this site
 */
export async function checkOrigin(
  call: Call,
  own: readonly string[],
  tokens: Pick<Tokens, "readJwt">,
): Promise<Refusal | null> {
  const { request, api } = call;
  const { method, headers } = request;
  if (isSafe(method) && !opensSocket(call)) return null;
  const origin = headers.get("Origin");
  const same = origin === null ? headers.get("Sec-Fetch-Site") === "same-origin" : own.includes(origin);
  if (same) return null;
  if (api && (!actsByCookie(request) || (await actsByToken(call, tokens)))) return null;
  return { code: "request.foreign_origin" };
}

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
