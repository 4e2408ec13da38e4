import { useEffect } from "react";
import { whenIdle } from "~/ui/device/idle";
import type { OwnSession } from "../own/own-session";

const keeper = () => import("./keep-session");
const nothing = () => undefined; // without IndexedDB the page works all the same

/** Keeps the next session that a page shows on this device, for when there is no network; null: there is none, undefined: it does not say. */
export function useKeptSession(owner: string, next: OwnSession | null | undefined): void {
  useEffect(() => {
    if (next === undefined) return undefined;
    return whenIdle(
      () =>
        void keeper()
          .then(({ keepSession }) => keepSession(owner, next))
          .catch(nothing),
    );
  }, [owner, next]);
}

/** Tells the device of one session as it stands now. */
export function useSeenSession(owner: string, session: OwnSession): void {
  useEffect(
    () =>
      whenIdle(
        () =>
          void keeper()
            .then(({ keepSeen }) => keepSeen(owner, session))
            .catch(nothing),
      ),
    [owner, session],
  );
}
