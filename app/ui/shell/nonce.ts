import { createContext, useContext } from "react";

/** The CSP nonce of this response; entry.server provides it, every script element carries it. */
export const NonceContext = createContext<string | undefined>(undefined);

/** The nonce for script elements (undefined in the browser, which hides it). */
export function useNonce(): string | undefined {
  return useContext(NonceContext);
}
