import type { Tokens } from "~/platform/keys/tokens.server";
import { isSameSecret } from "../account/same-secret.server";

// `session.secret.mac`: the mac lets us know a token of ours, and whose family it is of, even when its row is gone.

const marked = (sessionId: string, secret: string) => `${sessionId}|${secret}`;

/** A new refresh token of a login. Stored only as its hash. */
export async function newRefreshToken(tokens: Tokens, sessionId: string): Promise<string> {
  const secret = tokens.random();
  return [sessionId, secret, await tokens.mac("refresh", marked(sessionId, secret))].join(".");
}

/** The login that a refresh token of ours belongs to, or null when we never made it. */
export async function familyOf(tokens: Tokens, token: string): Promise<string | null> {
  const [sessionId = "", secret = "", digest = ""] = token.split(".");
  const good = await tokens.macs("refresh", marked(sessionId, secret));
  return good.some((mac) => isSameSecret(digest, mac)) ? sessionId : null;
}
