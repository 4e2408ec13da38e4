import { useEffect, useState } from "react";
import type { Player } from "./player";

/** The player, loaded once the page stands: what does not come (no scripts, no network, a torn cache) leaves the words in its place. */
export function usePlayer(): typeof Player | null {
  const [player, setPlayer] = useState<{ Player: typeof Player } | null>(null);
  useEffect(() => {
    let isGone = false;
    import("./player").then(
      (loaded) => isGone || setPlayer({ Player: loaded.Player }),
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, []);
  return player?.Player ?? null;
}
