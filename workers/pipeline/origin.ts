import type { Call, Refusal } from "./call";
import { isSafe } from "./methods";

/** Whether a request opens a socket in the name of whoever its cookies are of; with a ticket it is the ticket's. */
function opensSocket({ request: { headers }, url }: Call): boolean {
  return headers.get("Upgrade")?.toLowerCase() === "websocket" && !url.searchParams.has("ticket");
}

/**
 * Refuses writes that another site's page may have sent in a visitor's name: every form post, every API write that carries
 * cookies, and every socket opened with cookies, since no browser asks CORS before it lets a page read a socket.
 * With an `Authorization` header it cannot be one: no page can set that header across sites without CORS.
 * @param own origins that are this site
 */
export function checkOrigin(call: Call, own: readonly string[]): Refusal | null {
  const { request, api } = call;
  const { method, headers } = request;
  if (isSafe(method) && !opensSocket(call)) return null;
  if (api && (!headers.has("Cookie") || headers.has("Authorization"))) return null;
  const origin = headers.get("Origin");
  const same = origin === null ? headers.get("Sec-Fetch-Site") === "same-origin" : own.includes(origin);
  return same ? null : { code: "request.foreign_origin" };
}
