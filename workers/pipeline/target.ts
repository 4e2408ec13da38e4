import { isApi } from "./call";

const longestUrl = 8192;
/** Remix 1 and 2 ask for a loader's data through this parameter; our pages do not (single fetch), so nobody may. */
const oldDataParameter = "_data";

/**
 * A letter, digit, "-", ".", "_" or "~" written as %XX (RFC 3986 §2.3 says it never has to be), or an encoded slash or
 * backslash. The router decodes what we compare as it stands, so such a path would be one thing to us and another to it.
 */
const disguised = /%(2[def]|3\d|4[1-9a-f]|5[\dacf]|6[1-9a-f]|7[\dae])/i;

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}

/** Whether an address is one that anybody of good will could ask for: short, decodable, undisguised, without control characters. */
export function isSoundTarget(url: URL): boolean {
  const path = decoded(url.pathname);
  if (path === null || url.href.length > longestUrl || disguised.test(url.pathname)) return false;
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\u0000-\u001f\u007f\ufffd]/.test(path)) return false;
  return !url.searchParams.has(oldDataParameter);
}

/** Whether a resource route is asked for as if it were a page (`/api/x.data`): Remix would answer in its own format. */
export function isPageDataOfApi(url: URL): boolean {
  return isApi(url.pathname) && url.pathname.endsWith(".data");
}

type Routes = Record<string, { path?: string } | undefined>;

/** Every word that stands fixed in an address of ours. */
export function fixedSegments(routes: Routes): ReadonlySet<string> {
  const segments = Object.values(routes).flatMap((route) => route?.path?.split("/") ?? []);
  return new Set(segments.filter((segment) => segment !== "" && !segment.startsWith(":") && segment !== "*"));
}

/** A path with everything that is not a word of ours left out, so that measures never hold an id, a token or a name. */
export function routePattern(pathname: string, fixed: ReadonlySet<string>): string {
  const segments = pathname
    .replace(/\.data$/, "")
    .split("/")
    .slice(1, 12);
  return `/${segments.map((segment) => (segment === "" || fixed.has(segment) ? segment : ":x")).join("/")}`;
}
