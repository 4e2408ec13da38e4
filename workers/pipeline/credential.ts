/** The bearer token or login cookie of a request as it stands there, unverified: a key for limits, nothing more. */
export function credentialOf(headers: Headers): string | null {
  const authorization = headers.get("Authorization");
  if (authorization !== null) return /^Bearer (\S{1,2000})$/i.exec(authorization)?.[1] ?? null;
  const cookie = /(?:^|;\s*)(?:__Host-)?caris_login=([^;\s]{1,2000})/.exec(headers.get("Cookie") ?? "");
  return cookie?.[1] ?? null;
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
