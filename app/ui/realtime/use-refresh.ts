import { useRevalidator } from "@remix-run/react";
import { useCallback } from "react";
import { holdsAnswer } from "./holds-answer";

/** Remix's own router, once the page runs. */
type WithRouter = { __remixRouter?: { state: { actionData: Record<string, unknown> | null } } };

/**
 * Loads the page's data anew because something happened elsewhere; but not under a form that has come back. What was sent next loads it.
 */
export function useRefresh(): () => void {
  const { revalidate } = useRevalidator();
  return useCallback(() => {
    if (!holdsAnswer((window as WithRouter).__remixRouter?.state.actionData)) revalidate();
  }, [revalidate]);
}
