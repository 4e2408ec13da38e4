import { useRevalidator } from "@remix-run/react";
import { useCallback } from "react";
import { holdsAnswer } from "./holds-answer";

/** Remix's own router, once the page runs. */
type WithRouter = { __remixRouter?: { state: { actionData: Record<string, unknown> | null } } };

/**
 * Loads the page's data anew because something happened elsewhere; but not under a form that has come back: what was sent next loads it.
 * Nor without network: a reload that fails would put a page of its own in this one's place, and what is typed with it; coming back
 * says that all may have changed.
 */
export function useRefresh(): () => void {
  const { revalidate } = useRevalidator();
  return useCallback(() => {
    if (navigator.onLine && !holdsAnswer((window as WithRouter).__remixRouter?.state.actionData)) revalidate();
  }, [revalidate]);
}
