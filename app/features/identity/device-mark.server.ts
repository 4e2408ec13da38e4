import type { Tokens } from "~/platform/tokens.server";
import { isSameSecret } from "./same-secret.server";

const digestOf = (tokens: Tokens, accountId: string, nonce: string) => tokens.mac("device", `${accountId}|${nonce}`);

/**
 * The mark that a browser keeps after a sign-in: it has been let into this account before (OWASP device cookies). Proves
 * nothing else: it opens no door.
 */
export async function newDeviceMark(tokens: Tokens, accountId: string): Promise<string> {
  const nonce = tokens.random().slice(0, 22); // 132 bits
  return `${nonce}.${await digestOf(tokens, accountId, nonce)}`;
}

/** The nonce of a mark that is good for this account, or null. Works as long for no account. */
export async function knownDevice(
  tokens: Tokens,
  mark: string | null,
  accountId: string | null,
): Promise<string | null> {
  const [nonce = "", digest = ""] = (mark ?? "").split(".");
  const same = isSameSecret(digest, await digestOf(tokens, accountId ?? "nobody", nonce));
  return same && nonce !== "" && accountId !== null ? nonce : null;
}
