/** What a thread is told of its reader. */
export type ThreadTold = {
  /** Whether they are at the newest message. */
  onEnd(atEnd: boolean): void;
  /** The newest message that was in view while the page was looked at. */
  onRead(seq: number): void;
  /** They have come near the oldest message that is loaded. */
  onOlder(): void;
};
export type ThreadKeeper = {
  /** The thread has been drawn. @param newest names its last thing @param oldest its first */
  drawn(newest: string, oldest: number): void;
  stop(): void;
};

/** Within so much (px) of the end one is reading the newest. */
const nearEnd = 80;
/** So far (px) from the oldest message the part before it is loaded. */
const nearStart = "400px";

const lastRow = (box: HTMLElement) => box.querySelector("[role=log] > ol > li:last-child");

/** Tells the newest message that was seen. */
function watchReading(box: HTMLElement, told: ThreadTold) {
  let seen = 0;
  const tell = () => document.visibilityState === "visible" && seen > 0 && told.onRead(seen);
  const watch = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting) seen = Math.max(seen, Number((target as HTMLElement).dataset.seq));
      }
      tell();
    },
    { root: box },
  );
  document.addEventListener("visibilitychange", tell);
  return {
    look: () => box.querySelectorAll("[data-seq]").forEach((row) => watch.observe(row)),
    stop() {
      watch.disconnect();
      document.removeEventListener("visibilitychange", tell);
    },
  };
}

/** Asks for the past when its link comes near, however one got there: by wheel, by keys, or because the screen is not full. */
function watchPast(box: HTMLElement, told: ThreadTold) {
  const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && told.onOlder(), {
    root: box,
    rootMargin: nearStart,
  });
  return {
    // Anew for each part: what is still near after it has come is told of again.
    look() {
      watch.disconnect();
      const link = box.querySelector("[data-older]");
      if (link) watch.observe(link);
    },
    stop: () => watch.disconnect(),
  };
}

/**
 * Keeps the place in a thread and tells what its reader does. Its scroller runs from the end (`flex-col-reverse`), so what is put
 * before moves nothing; what comes after would push the text up under the reader's eyes, and is balanced unless they are at the end.
 */
export function keepThread(box: HTMLElement, told: ThreadTold): ThreadKeeper {
  const reading = watchReading(box, told);
  const past = watchPast(box, told);
  const onScroll = () => told.onEnd(box.scrollTop > -nearEnd);
  box.addEventListener("scroll", onScroll, { passive: true });
  onScroll();
  let last: { row: Element | null; newest: string; oldest: number } = { row: null, newest: "", oldest: -1 };
  return {
    drawn(newest, oldest) {
      if (newest === last.newest && oldest === last.oldest) return;
      if (newest !== last.newest && last.row?.isConnected && box.scrollTop < -nearEnd) {
        const end = box.querySelector("[data-end]")?.getBoundingClientRect().top ?? 0;
        box.scrollTop -= Math.max(0, end - last.row.getBoundingClientRect().bottom);
      }
      reading.look();
      if (oldest !== last.oldest) past.look();
      last = { row: lastRow(box), newest, oldest };
    },
    stop() {
      box.removeEventListener("scroll", onScroll);
      reading.stop();
      past.stop();
    },
  };
}
