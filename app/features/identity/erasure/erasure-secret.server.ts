import type { Tokens } from "~/platform/keys/tokens.server";
import { storedSecret } from "../account/account-token.server";

const purpose = "erasure";

/** The secret of the link that takes an erasure back and, afterwards, brings its certificate. */
export function erasureSecret(tokens: Tokens, id: string): Promise<string> {
  return tokens.mac(purpose, id);
}

/** The secret that an erasure's link was made with; null when its key is gone. */
export function storedErasureSecret(tokens: Tokens, id: string, tokenHash: string): Promise<string | null> {
  return storedSecret(tokens, purpose, id, tokenHash);
}
