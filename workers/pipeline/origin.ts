import type { Call, Refusal } from "./call";
import { isSafe } from "./methods";

/**
 * Refuses writes that another site's page may have sent in a visitor's name: every form post, and every API write that
 * carries cookies. With an `Authorization` header it cannot be one: no page can set that header across sites without CORS.
 * @param own origins that are this site
 */
export function checkOrigin({ request, api }: Call, own: readonly string[]): Refusal | null {
  const { method, headers } = request;
  if (isSafe(method)) return null;
  if (api && (!headers.has("Cookie") || headers.has("Authorization"))) return null;
  const origin = headers.get("Origin");
  const same = origin === null ? headers.get("Sec-Fetch-Site") === "same-origin" : own.includes(origin);
  return same ? null : { code: "request.foreign_origin" };
}
