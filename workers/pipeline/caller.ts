import { cookiesOf } from "../../app/lib/cookies";
import { minutes } from "../../app/lib/duration";
import type { Env } from "../../app/platform/env";

/** The bearer token or login cookie of a request as it stands there, unverified: a key for limits, nothing more. */
export function credentialOf(headers: Headers): string | null {
  const authorization = headers.get("Authorization");
  if (authorization !== null) return /^Bearer (\S{1,2000})$/i.exec(authorization)?.[1] ?? null;
  const cookies = cookiesOf(headers);
  return (cookies["__Host-caris_login"] ?? cookies.caris_login)?.slice(0, 2000) || null;
}

/** The text in a cookie as Remix writes it (JSON, base64, percent-encoded), or null. */
export function textOfCookie(written: string): string | null {
  try {
    const value: unknown = JSON.parse(atob(decodeURIComponent(written)));
    return typeof value === "string" ? value : null;
  } catch {
    return null;
  }
}

/**
 * The client's address. In production Cloudflare's edge sets `CF-Connecting-IP` over whatever the client sent. On this
 * machine Miniflare sets it only when the client did not, so there it could be forged: as the local server listens on
 * the loopback device alone, the address is that. Tests may be several people. `X-Forwarded-For` is never read.
 */
export function addressOf(headers: Headers, environment: Env["ENVIRONMENT"]): string {
  if (environment === "local") return "127.0.0.1";
  return headers.get("CF-Connecting-IP")?.trim().slice(0, 45) ?? "";
}

/** Remembers in this isolate whose a credential was, so that limits are per person before any database is asked. */
export type KnownCallers = {
  keyOf(credential: string, now: number): string | undefined;
  remember(credential: string, key: string, now: number): void;
};

const life = minutes(1);

/** An empty memory. @param size entries kept; the oldest goes first */
export function knownCallers(size: number): KnownCallers {
  const known = new Map<string, { key: string; until: number }>();
  return {
    keyOf(credential, now) {
      const found = known.get(credential);
      return found && found.until > now ? found.key : undefined;
    },
    remember(credential, key, now) {
      known.delete(credential);
      const [oldest] = known.keys();
      if (known.size >= size && oldest !== undefined) known.delete(oldest);
      known.set(credential, { key, until: now + life });
    },
  };
}
