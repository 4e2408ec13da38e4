import { useEffect, useRef, useState, type ComponentType } from "react";
import type { BellProps, Toast } from "./places/nav-item";
import type { NewsToastProps } from "./news-toast";
import { useRealtime } from "../realtime/use-realtime";
import { useRefresh } from "../realtime/use-refresh";

const loadToast = () => import("./news-toast");
const nothing = () => undefined; // without network the bell says it alone

/** How long a new notice is said, ms; the bell keeps it. */
const standing = 8000;

/** The unread count of an event's data; null when it does not say. */
function countIn(data: unknown): number | null {
  if (typeof data !== "object" || data === null || !("unread" in data)) return null;
  return typeof data.unread === "number" ? data.unread : null;
}

/** The server counts no further than this. */
const most = 10;

/** Whether a notice came since the page was opened, where the count no longer tells. */
function isBeyondCount(count: number, data: unknown): boolean {
  const made =
    typeof data === "object" && data !== null && "createdAt" in data ? Date.parse(String(data.createdAt)) : 0;
  return count >= most && made > performance.timeOrigin;
}

/**
 * Loads the page's data anew; of a page that nobody looks at only when it is looked at, for some loaders mark what they show as
 * read, and never without network, where an error page would stand in its place.
 */
function useFollow(): () => void {
  const refresh = useRefresh();
  const due = useRef(false);
  useEffect(() => {
    const onReady = () => {
      if (!due.current || !mayLoad()) return;
      due.current = false;
      refresh();
    };
    document.addEventListener("visibilitychange", onReady);
    addEventListener("online", onReady);
    return () => {
      document.removeEventListener("visibilitychange", onReady);
      removeEventListener("online", onReady);
    };
  }, [refresh]);
  return () => {
    if (mayLoad()) refresh();
    else due.current = true;
  };
}

function mayLoad(): boolean {
  return !document.hidden && navigator.onLine;
}

type LiveBell = {
  bell: BellProps | undefined;
  /** For the frame to put in its own places for news, which cover nothing: one of them says it. */
  toast: Toast;
};

/** Where a desktop's side bar begins (Tailwind's `lg`). */
const wide = "(min-width: 64rem)";

/**
 * The bell as it is now: its count moves with the member's live channel, the page's data follow, and a new notice is said once:
 * when there is more than the page was loaded with. Used once by each shell. Without the channel it is what the page was loaded with.
 * @param waits while somebody is wanted now, news wait their turn
 */
export function useLiveBell(bell: BellProps | undefined, waits = false): LiveBell {
  const [loaded, setLoaded] = useState(bell?.unread);
  const [live, setLive] = useState<number | null>(null);
  const [News, setNews] = useState<ComponentType<NewsToastProps> | null>(null);
  const [isWide, setWide] = useState(false);
  const follow = useFollow();
  const unread = live ?? bell?.unread ?? 0;
  const known = useRef(unread);
  const wanted = useRef(false);
  if (loaded !== bell?.unread) {
    // The page was loaded anew: what the server says now counts.
    setLoaded(bell?.unread);
    setLive(null);
  }
  useEffect(() => {
    if (unread < known.current) known.current = unread;
    if (unread === 0) setNews(null);
  }, [unread]);
  const hear = (data: unknown) => {
    const count = countIn(data);
    if (count === null) return;
    const isKnown = count <= known.current && !isBeyondCount(count, data);
    known.current = count;
    // A channel that catches up tells what the page has counted already, and what has been read meanwhile.
    if (count === 0) wanted.current = false;
    if (isKnown) return;
    wanted.current = true;
    setWide(matchMedia(wide).matches);
    void loadToast().then(({ NewsToast }) => {
      if (wanted.current) setNews(() => NewsToast);
    }, nothing);
  };
  useRealtime(bell?.owner ?? null, ({ type, data }) => {
    if (type === "notification" || type === "unread") {
      setLive(countIn(data));
      hear(data); // also what came between the page and its channel, which only the count tells
    }
    if (type === "notification" || type === "resync") follow();
  });
  const stands = News !== null && !waits;
  useEffect(() => {
    if (!stands) return;
    const timer = setTimeout(() => setNews(null), standing);
    return () => clearTimeout(timer);
  }, [stands]);
  const said = stands && bell && <News href={bell.href} onClose={() => setNews(null)} />;
  const place = (isHere: boolean) => (
    <div role="status" className="print:hidden">
      {isHere && said}
    </div>
  );
  return { bell: bell && { ...bell, unread }, toast: { bar: place(!isWide), side: place(isWide) } };
}
