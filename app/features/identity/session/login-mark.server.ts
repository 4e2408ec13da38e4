import type { Tokens } from "~/platform/keys/tokens.server";
import { isSameSecret } from "../account/same-secret.server";

/** Characters of the digest that a cookie carries: 132 bits. */
const markLength = 22;

/**
 * What a browser keeps of its login: the secret, and our mark on it. The mark tells a cookie of ours from an invented one
 * without asking a database, so that limits are counted for the login and not for the address. It proves nothing else: whether
 * the login lives is read from the directory.
 */
export async function markedLogin(tokens: Pick<Tokens, "mac">, secret: string): Promise<string> {
  return `${secret}.${(await tokens.mac("login", secret)).slice(0, markLength)}`;
}

/** The secret of a cookie that carries our mark, by any key of the ring, else null. */
export async function loginSecret(tokens: Pick<Tokens, "macs">, shown: string): Promise<string | null> {
  const [, secret, mark] = /^([\w-]{43})\.([\w-]{22})$/.exec(shown) ?? [];
  if (secret === undefined || mark === undefined) return null;
  const good = await tokens.macs("login", secret);
  return good.some((mac) => isSameSecret(mark, mac.slice(0, markLength))) ? secret : null;
}
