import { useNavigate } from "@remix-run/react";
import { useEffect } from "react";
import { isPlain, isTyping } from "~/ui/list/list-keys";

/**
 * With an entry open, j and k turn to its neighbours instead of walking the list. In a field, Escape only leaves the
 * field: a half-written comment is not closed away.
 */
export function useEntryKeys(newerHref: string | null, olderHref: string | null): void {
  const navigate = useNavigate();
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (!isPlain(event)) return;
      if (isTyping(event.target)) {
        if (event.key === "Escape") leaveField(event);
        return;
      }
      if (event.key !== "j" && event.key !== "k") return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const href = event.key === "j" ? olderHref : newerHref;
      if (href) navigate(href, { preventScrollReset: true });
    }
    // Before the list's and the panel's own listeners.
    document.addEventListener("keydown", onKey, { capture: true });
    return () => document.removeEventListener("keydown", onKey, { capture: true });
  }, [navigate, newerHref, olderHref]);
}

function leaveField(event: KeyboardEvent): void {
  event.preventDefault();
  if (event.target instanceof HTMLElement) event.target.blur();
}
