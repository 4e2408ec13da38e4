import type { Env } from "../../app/platform/env";

/**
 * The client's address. In production Cloudflare's edge sets `CF-Connecting-IP` over whatever the client sent. On this
 * machine Miniflare sets it only when the client did not, so there it could be forged: as the local server listens on
 * the loopback device alone, the address is that. Tests may be several people. `X-Forwarded-For` is never read.
 */
export function addressOf(headers: Headers, environment: Env["ENVIRONMENT"]): string {
  if (environment === "local") return "127.0.0.1";
  return headers.get("CF-Connecting-IP")?.trim().slice(0, 45) ?? "";
}
