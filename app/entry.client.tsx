import { RemixBrowser } from "@remix-run/react";
import { startTransition } from "react";
import { hydrateRoot } from "react-dom/client";

// After everything else: the first page must not share its network with the files kept for later.
if (import.meta.env.PROD && "serviceWorker" in navigator) {
  const register = () => void navigator.serviceWorker.register("/sw.js").catch(() => undefined);
  if (document.readyState === "complete") register();
  else addEventListener("load", register);
}

/**
 * Waits until Remix has read the page's data. It asks to be waited for by throwing a promise, outside every boundary: a key or a click
 * just then would have React take the page over at once, find it unready, and give up ("Root did not complete").
 */
async function dataRead(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (waited) {
    if (waited instanceof Promise) await waited;
  }
}

void dataRead().then(() =>
  startTransition(() => {
    hydrateRoot(document, <RemixBrowser />);
  }),
);
