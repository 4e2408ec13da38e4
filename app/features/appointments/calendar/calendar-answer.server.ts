import { toBase64url } from "~/lib/base64url";

/** A calendar as an answer: 304 for who has this text already; kept by its reader alone and asked for again each time. */
export async function calendarAnswer(request: Request, calendar: string, filename = "caris.ics"): Promise<Response> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(calendar));
  const etag = `"${toBase64url(new Uint8Array(digest).slice(0, 16))}"`;
  const headers = {
    ETag: etag,
    "Cache-Control": "private, no-cache",
    "X-Robots-Tag": "noindex",
    "Referrer-Policy": "no-referrer",
  };
  if (hasAlready(request.headers.get("If-None-Match"), etag)) return new Response(null, { status: 304, headers });
  return new Response(calendar, {
    headers: {
      ...headers,
      "Content-Type": "text/calendar; charset=utf-8",
      // Phones offer to add what is shown; an attachment they would only put away.
      "Content-Disposition": `inline; filename="${filename}"`,
    },
  });
}

/** Compares weakly (RFC 9110, 13.1.2): what stands between here and there may have compressed it. */
function hasAlready(header: string | null, etag: string): boolean {
  if (header === null) return false;
  return header.trim() === "*" || header.split(",").some((one) => one.trim().replace(/^W\//, "") === etag);
}
