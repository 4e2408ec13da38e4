import { useEffect } from "react";

/** The page of ours that a plain click on a link leads to; null for every other click. */
function addressOf(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return null;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link || link.target || link.hasAttribute("download") || link.origin !== location.origin) return null;
  return link.pathname === location.pathname && link.hash !== "" ? null : link.href;
}

/**
 * Without network a link is followed as a document, which the service worker answers with what the device keeps for that address.
 * The router would look for the page's code, not find it and load the present page again.
 */
export function useLinksOffline(): void {
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      if (navigator.onLine || !navigator.serviceWorker?.controller) return;
      const address = addressOf(event);
      if (address === null) return;
      event.preventDefault();
      event.stopPropagation();
      location.assign(address);
    };
    addEventListener("click", onClick, true);
    return () => removeEventListener("click", onClick, true);
  }, []);
}
