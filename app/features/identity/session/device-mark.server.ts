import type { Tokens } from "~/platform/keys/tokens.server";
import { isSameSecret } from "../account/same-secret.server";

const marked = (accountId: string, nonce: string) => `${accountId}|${nonce}`;

/**
 * The mark that a browser keeps after a sign-in: it has been let into this account before (OWASP device cookies). Proves
 * nothing else: it opens no door.
 */
export async function newDeviceMark(tokens: Tokens, accountId: string): Promise<string> {
  const nonce = tokens.random().slice(0, 22); // 132 bits
  return `${nonce}.${await tokens.mac("device", marked(accountId, nonce))}`;
}

/** The nonce of a mark that is good for this account, or null. Works as long for no account. */
export async function knownDevice(
  tokens: Tokens,
  mark: string | null,
  accountId: string | null,
): Promise<string | null> {
  const [nonce = "", digest = ""] = (mark ?? "").split(".");
  const good = await tokens.macs("device", marked(accountId ?? "nobody", nonce));
  const same = good.some((mac) => isSameSecret(digest, mac));
  return same && nonce !== "" && accountId !== null ? nonce : null;
}
