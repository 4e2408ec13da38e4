import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { ThreadKeeper, ThreadTold } from "../engine/keep-thread";
import type { LiveRoom } from "../engine/live-room";

/**
 * The scroller of a thread, and whether one is at its end. Until the room lives it scrolls as a browser scrolls.
 * @param newest names the last thing of the thread @param oldest its first
 */
export function useThread(
  live: LiveRoom | null,
  newest: string,
  oldest: number,
  told: Pick<ThreadTold, "onRead" | "onOlder">,
) {
  const scroller = useRef<HTMLDivElement>(null);
  const keeper = useRef<ThreadKeeper | null>(null);
  const [atEnd, setAtEnd] = useState(true);
  const toEnd = useCallback(() => scroller.current?.scrollTo({ top: 0 }), []);
  const latest = useRef(told);
  useEffect(() => {
    latest.current = told;
  });
  useLayoutEffect(() => {
    if (!live || !scroller.current) return;
    const kept = live.keepThread(scroller.current, {
      onEnd: setAtEnd,
      onRead: (seq) => latest.current.onRead(seq),
      onOlder: () => latest.current.onOlder(),
    });
    keeper.current = kept;
    return () => {
      keeper.current = null;
      kept.stop();
    };
  }, [live]);
  useLayoutEffect(() => keeper.current?.drawn(newest, oldest));
  return { scroller, atEnd, toEnd };
}
