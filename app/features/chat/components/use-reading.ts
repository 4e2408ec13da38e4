import { useEffect, useRef, type RefObject } from "react";

/** Tells how far one has read: the newest message in view, while the page is looked at. @param newest names the thread's end */
export function useReading(
  scroller: RefObject<HTMLElement | null>,
  newest: string,
  onRead: (seq: number) => void,
): void {
  const latest = useRef(onRead);
  useEffect(() => {
    latest.current = onRead;
  });
  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const seen = new Set<number>();
    const tell = () => {
      if (document.visibilityState === "visible" && seen.size > 0) latest.current(Math.max(...seen));
    };
    const watch = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          if (isIntersecting) seen.add(Number((target as HTMLElement).dataset.seq));
        }
        tell();
      },
      { root: box },
    );
    for (const row of box.querySelectorAll("[data-seq]")) watch.observe(row);
    document.addEventListener("visibilitychange", tell);
    return () => {
      watch.disconnect();
      document.removeEventListener("visibilitychange", tell);
    };
  }, [scroller, newest]);
}
