import { cookiesOf } from "../../app/lib/cookies";
import { days } from "../../app/lib/duration";
import { readBookmarks, writeBookmarks, type Bookmarks } from "../../app/platform/bookmarks";
import type { Tokens } from "../../app/platform/keys/tokens.server";

type Mac = Pick<Tokens, "mac">;
type Environment = "local" | "test" | "production";

const header = "X-D1-Bookmark";
const life = days(30) / 1000;

function cookieName(environment: Environment): string {
  return environment === "production" ? "__Host-caris_bm" : "caris_bm";
}

/** Bookmarks with our mark on them: D1 fails on a bookmark it never gave, and one from outside might be such. */
export async function signBookmarks(bookmarks: Bookmarks, tokens: Mac): Promise<string | null> {
  const text = writeBookmarks(bookmarks);
  return text === "" ? null : `${text}!${(await tokens.mac("bookmark", text)).slice(0, 22)}`;
}

/** The bookmarks that a request carries (API: header, web: cookie), or null when there are none of ours: then the primary answers. */
export async function carriedBookmarks(
  headers: Headers,
  environment: Environment,
  tokens: Mac,
): Promise<string | null> {
  const cookie = headers.has("Authorization") ? undefined : cookiesOf(headers)[cookieName(environment)];
  const shown = (headers.get(header) ?? cookie)?.slice(0, 500);
  const text = shown?.slice(0, shown.lastIndexOf("!"));
  if (!text) return null;
  return (await signBookmarks(readBookmarks(text), tokens)) === shown ? text : null;
}

/**
 * Headers that hand a login the bookmarks of what it has seen, so that no replica shows it an older state than it wrote.
 * Programs get the header with each answer; browsers a cookie, when they wrote or have none.
 */
export async function bookmarkHeaders(
  { bearer, carried, reached, wrote }: { bearer: boolean; carried: string | null; reached: Bookmarks; wrote: boolean },
  environment: Environment,
  tokens: Mac,
): Promise<Record<string, string>> {
  if (!bearer && carried !== null && !wrote) return {};
  const signed = await signBookmarks(reached, tokens);
  if (signed === null) return {};
  if (bearer) return { [header]: signed };
  const secure = environment === "production" ? "; Secure" : "";
  return {
    "Set-Cookie": `${cookieName(environment)}=${signed}; Max-Age=${life}; Path=/; HttpOnly; SameSite=Lax${secure}`,
  };
}
