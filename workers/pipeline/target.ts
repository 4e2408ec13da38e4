import { isApi } from "./call";

const longestUrl = 8192;
/** Remix 1 and 2 ask for a loader's data through this parameter; our pages do not (single fetch), so nobody may. */
const oldDataParameter = "_data";

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}

/** Whether an address is one that anybody of good will could ask for: short, decodable, without control characters. */
export function isSoundTarget(url: URL): boolean {
  const path = decoded(url.pathname);
  if (path === null || url.href.length > longestUrl) return false;
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\u0000-\u001f\u007f\ufffd]/.test(path)) return false;
  return !url.searchParams.has(oldDataParameter);
}

/** Whether a resource route is asked for as if it were a page (`/api/x.data`): Remix would answer in its own format. */
export function isPageDataOfApi(url: URL): boolean {
  return isApi(url.pathname) && url.pathname.endsWith(".data");
}
