import { Link, useRevalidator } from "@remix-run/react";
import { BellRing, X } from "lucide-react";
import { useEffect, useRef, useState, type ReactNode } from "react";
import type { BellProps } from "./nav-item";
import { useRealtime } from "./realtime/use-realtime";

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
  const [news, setNews] = useState(false);
  const follow = useFollow();
  if (loaded !== bell?.unread) {
    // The page was loaded anew: what the server says now counts.
    setLoaded(bell?.unread);
    setLive(null);
  }
  useRealtime(bell?.owner ?? null, ({ type, data }) => {
    if (type === "notification" || type === "unread") setLive(countIn(data));
    if (type === "notification") setNews(true);
    if (type === "notification" || type === "resync") follow();
  });
  useEffect(() => {
    if (!news) return;
    const timer = setTimeout(() => setNews(false), standing);
    return () => clearTimeout(timer);
  }, [news]);
  return {
    bell: bell && { ...bell, unread: live ?? bell.unread },
    toast: (
      <div
        role="status"
        className="pointer-events-none fixed inset-x-0 top-3 z-40 flex justify-center px-4 print:hidden"
      >
        {news && bell && <Toast href={bell.href} onClose={() => setNews(false)} />}
      </div>
    ),
  };
}

function Toast({ href, onClose }: { href: string; onClose: () => void }) {
  return (
    <p className="pointer-events-auto flex items-center gap-3 rounded-full border border-line bg-raised py-1 pl-4 pr-1 shadow-float">
      <BellRing aria-hidden="true" className="size-5 shrink-0 text-act" />
      <Link to={href} onClick={onClose} className="link inline-flex min-h-11 items-center font-medium">
        Você tem um aviso novo
      </Link>
      <button
        type="button"
        onClick={onClose}
        aria-label="Fechar"
        className="grid size-11 place-items-center rounded-full text-ink-soft hover:bg-sunk"
      >
        <X aria-hidden="true" className="size-5" />
      </button>
    </p>
  );
}
