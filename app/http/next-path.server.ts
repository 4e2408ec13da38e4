/** Only to be resolved against; no request goes there. */
const nowhere = "https://caris.invalid";

/**
 * The address to go to after signing in, if it is one of this very site: begins with a single "/" and still does once a
 * browser has taken out what it ignores ("/\t/evil", "/.//evil", "/\\evil" all lead elsewhere). No path of ours has "//" in
 * it, and Remix would quote one in the log. Null for anything else.
 */
export function sameSitePath(next: string | null): string | null {
  if (next === null || next.length > 2000 || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(next)) return null;
  if (!URL.canParse(next, nowhere)) return null;
  const url = new URL(next, nowhere);
  if (url.origin !== nowhere || url.pathname.includes("//")) return null;
  return url.pathname + url.search + url.hash;
}

/** The `?next=` of a request, or null when it has none that is safe. */
export function nextOf(request: Request): string | null {
  return sameSitePath(new URL(request.url).searchParams.get("next"));
}
