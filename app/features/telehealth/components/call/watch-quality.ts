import { change, type Calls } from "./calls";
import { countOf, qualityOf, type Counted, type Quality } from "./quality";

/** How often (ms) lines are looked at. */
const every = 3_000;
const order: Quality[] = ["none", "weak", "uneven", "good"];

/** Looks at each line now and then and shows how it carries. @returns how to stop */
export function watchQuality(calls: Calls): () => void {
  const before = new Map<string, Counted>();
  const look = async () => {
    const found: Quality[] = [];
    for (const [memberId, { pc }] of calls.peers) {
      if (pc.connectionState !== "connected") continue;
      const shows = calls.view().peers.find((one) => one.memberId === memberId)?.shows;
      // Who sends nothing is not badly connected: there is nothing to judge a line by.
      if (!shows || (!shows.mic && !shows.camera && !shows.screen)) {
        before.delete(memberId);
        change(calls, memberId, { quality: null });
        continue;
      }
      const stats = await pc.getStats().catch(() => null);
      if (!stats) continue;
      const now = countOf([...(stats as unknown as Map<string, { type: string }>).values()], Date.now());
      const last = before.get(memberId);
      before.set(memberId, now);
      if (!last) continue;
      const quality = qualityOf(last, now);
      found.push(quality);
      change(calls, memberId, { quality });
    }
    const worst = order.find((one) => found.includes(one)) ?? null;
    if (worst !== calls.view().quality) calls.show({ quality: worst });
  };
  const timer = setInterval(() => void look(), every);
  return () => clearInterval(timer);
}
