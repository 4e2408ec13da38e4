import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef, useState, type ComponentType, type ReactNode } from "react";
import type { BellProps } from "./nav-item";
import type { NewsToastProps } from "./news-toast";
import { useRealtime } from "./realtime/use-realtime";

const loadToast = () => import("./news-toast");
const nothing = () => undefined; // without network the bell says it alone

/** How long a new notice stands over the page, ms; the bell keeps it. */
const standing = 8000;

/** The unread count of an event's data; null when it does not say. */
function countIn(data: unknown): number | null {
  if (typeof data !== "object" || data === null || !("unread" in data)) return null;
  return typeof data.unread === "number" ? data.unread : null;
}

/**
 * Loads the page's data anew; of a page that nobody looks at only when it is looked at, for some loaders mark what they show as
 * read, and never without network, where an error page would stand in its place.
 */
function useFollow(): () => void {
  const { revalidate } = useRevalidator();
  const due = useRef(false);
  useEffect(() => {
    const onReady = () => {
      if (!due.current || !mayLoad()) return;
      due.current = false;
      revalidate();
    };
    document.addEventListener("visibilitychange", onReady);
    addEventListener("online", onReady);
    return () => {
      document.removeEventListener("visibilitychange", onReady);
      removeEventListener("online", onReady);
    };
  }, [revalidate]);
  return () => {
    if (mayLoad()) revalidate();
    else due.current = true;
  };
}

function mayLoad(): boolean {
  return !document.hidden && navigator.onLine;
}

/**
 * The bell as it is now: its count moves with the member's live channel, the page's data follow, and a new notice is said once.
 * Used once by each shell. Without the channel it is what the page was loaded with.
 */
export function useLiveBell(bell: BellProps | undefined): { bell: BellProps | undefined; toast: ReactNode } {
  const [loaded, setLoaded] = useState(bell?.unread);
  const [live, setLive] = useState<number | null>(null);
  const [News, setNews] = useState<ComponentType<NewsToastProps> | null>(null);
  const follow = useFollow();
  if (loaded !== bell?.unread) {
    // The page was loaded anew: what the server says now counts.
    setLoaded(bell?.unread);
    setLive(null);
  }
  useRealtime(bell?.owner ?? null, ({ type, data }) => {
    if (type === "notification" || type === "unread") setLive(countIn(data));
    if (type === "notification") void loadToast().then(({ NewsToast }) => setNews(() => NewsToast), nothing);
    if (type === "notification" || type === "resync") follow();
  });
  useEffect(() => {
    if (!News) return;
    const timer = setTimeout(() => setNews(null), standing);
    return () => clearTimeout(timer);
  }, [News]);
  return {
    bell: bell && { ...bell, unread: live ?? bell.unread },
    toast: (
      <div
        role="status"
        className="pointer-events-none fixed inset-x-0 top-3 z-40 flex justify-center px-4 print:hidden"
      >
        {News && bell && <News href={bell.href} onClose={() => setNews(null)} />}
      </div>
    ),
  };
}
