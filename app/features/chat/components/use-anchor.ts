import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";

/** Within so much (px) of the end one is reading the newest. */
const nearEnd = 80;

/**
 * Keeps the place in a thread. Its scroller runs from the end (`flex-col-reverse`), so what is put before moves nothing; what comes
 * after would push the text up under the reader's eyes, and is balanced here unless they are at the end.
 * @param newest names the last thing of the thread
 */
export function useAnchor(newest: string) {
  const scroller = useRef<HTMLDivElement>(null);
  const lastRow = useRef<{ element: Element | null; newest: string }>({ element: null, newest });
  const [atEnd, setAtEnd] = useState(true);
  const toEnd = useCallback(() => scroller.current?.scrollTo({ top: 0 }), []);

  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const { element, newest: before } = lastRow.current;
    if (before !== newest && element?.isConnected && box.scrollTop < -nearEnd) {
      const end = box.querySelector("[data-end]")?.getBoundingClientRect().top ?? 0;
      box.scrollTop -= Math.max(0, end - element.getBoundingClientRect().bottom);
    }
    lastRow.current = { element: box.querySelector("[role=log] > ol > li:last-child"), newest };
  });

  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const onScroll = () => setAtEnd(box.scrollTop > -nearEnd);
    box.addEventListener("scroll", onScroll, { passive: true });
    return () => box.removeEventListener("scroll", onScroll);
  }, []);
  return { scroller, atEnd, toEnd };
}
