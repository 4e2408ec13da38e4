import type { Tokens } from "~/platform/keys/tokens.server";
import { storedSecret } from "../account/account-token.server";

/** The two links of a change: to the new address, which confirms it; to the old one, which goes back. */
export type EmailLink = "email-change" | "email-undo";

export function emailSecret(tokens: Tokens, link: EmailLink, id: string): Promise<string> {
  return link === "email-change" ? tokens.mac("email-change", id) : tokens.mac("email-undo", id);
}

/** The secret that a stored link was made with; null when its key is gone. */
export function storedEmailSecret(tokens: Tokens, link: EmailLink, id: string, hash: string): Promise<string | null> {
  return storedSecret(tokens, link, id, hash);
}
