import { createContext, useContext, type ReactNode } from "react";

/**
 * Draws a part of a page once for each key and gives its text from then on. It is drawn alone: no router, login or other context is
 * around it, so that nothing but what its key says can be in it.
 */
export type KeepPart = (key: string, draw: () => ReactNode) => string;

/** Where the server keeps such parts; entry.server provides it. A browser draws them as any other. */
export const KeptParts = createContext<KeepPart | null>(null);

const none = () => null;

/** The server's keeper of parts; null in the browser, for which none of this is built. */
export const useKeptParts: () => KeepPart | null = import.meta.env.SSR ? () => useContext(KeptParts) : none;
