import { minutes } from "../../app/lib/duration";
import { readTheme } from "../../app/lib/theme";
import type { Call } from "./call";
import { kB } from "../../app/lib/bytes";

/** Pages that are the same for everybody who is not signed in, but for the colour theme they chose. */
const paths: ReadonlySet<string> = new Set([
  "/",
  "/terms",
  "/privacy",
  "/sos",
  "/sos/offline",
  "/offline",
  "/write",
  "/plan",
  "/next-session",
  "/scales",
  "/practice",
  "/for/patients",
  "/for/psychologists",
  "/for/clinics",
  "/security",
  "/crp",
  "/contact",
]);
const life = minutes(5);
/** Longest page kept, in characters: the longest of ours has a fifth of it. */
const longest = 256 * kB;

type KeptPage = { pieces: Uint8Array[]; headers: [string, string][]; until: number };

const encoder = new TextEncoder();

/** A page with a nonce between its pieces: bytes laid side by side cost a tenth of what joining and encoding its text does. */
function joined(pieces: Uint8Array[], nonce: Uint8Array) {
  const gaps = (pieces.length - 1) * nonce.length;
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, gaps));
  let at = 0;
  for (const [i, piece] of pieces.entries()) {
    if (i > 0) whole.set(nonce, at - nonce.length);
    whole.set(piece, at);
    at += piece.length + nonce.length;
  }
  return whole;
}

/** Keeps public pages as they were rendered: rendering one costs ten times what everything else of its request does. */
export type PublicPages = {
  /** The page with this call's own nonce, or null when it must be rendered. */
  find(call: Call, now: number): Response | null;
  /** Keeps an answer if it may be kept. @returns the answer to give, since a body is read but once */
  keep(call: Call, answered: Response, signedIn: boolean, now: number): Promise<Response>;
};

/** A browser that shows anything like a login gets a page of its own, whatever the login is worth. */
function isForAnybody({ request, url }: Call): boolean {
  if (request.method !== "GET" || url.search !== "" || !paths.has(url.pathname)) return false;
  return !request.headers.has("Authorization") && !/caris_login/i.test(request.headers.get("Cookie") ?? "");
}

/** What such a page depends on. A new version is a new isolate, and our only language is pt-BR. */
function keyOf({ request, url }: Call): string {
  return `${url.origin}${url.pathname} ${readTheme(request.headers) ?? "system"}`;
}

function mayBeKept({ request, nonce }: Call, { status, headers }: Response, html: string): boolean {
  if (status !== 200 || headers.has("Set-Cookie") || html.length > longest) return false;
  if ([...headers.values()].some((value) => value.includes(nonce))) return false;
  // A reader who left stops the rendering, and what fails late leaves this mark of React's: both pages are torn.
  return !request.signal.aborted && !html.includes("<!--$!-->");
}

/** An empty memory of this isolate. @param size pages kept; the oldest goes first */
export function publicPages(size: number): PublicPages {
  const kept = new Map<string, KeptPage>();
  return {
    find(call, now) {
      const page = isForAnybody(call) ? kept.get(keyOf(call)) : undefined;
      if (!page || page.until <= now) return null;
      return new Response(joined(page.pieces, encoder.encode(call.nonce)), { headers: page.headers });
    },
    async keep(call, answered, signedIn, now) {
      if (signedIn || !isForAnybody(call) || answered.status !== 200) return answered;
      const html = await answered.text();
      if (mayBeKept(call, answered, html)) {
        const key = keyOf(call);
        kept.delete(key);
        const [oldest] = kept.keys();
        if (kept.size >= size && oldest !== undefined) kept.delete(oldest);
        // Cut at the nonce, 122 random bits: nothing else in the page can be taken for it.
        const pieces = html.split(call.nonce).map((piece) => encoder.encode(piece));
        kept.set(key, { pieces, headers: [...answered.headers], until: now + life });
      }
      return new Response(html, answered);
    },
  };
}
