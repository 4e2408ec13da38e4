import { useEffect } from "react";
import { whenIdle } from "~/ui/device/idle";
import type { Today } from "../../regimen/read-regimens.server";

/** Keeps the list that a page shows on this device, for when there is no network. */
export function useKeptDay(owner: string, today: Today): void {
  useEffect(
    () =>
      whenIdle(
        () => void import("./keep-day").then(({ keepDay }) => keepDay(owner, today)).catch(() => undefined), // without IndexedDB the page works all the same
      ),
    [owner, today],
  );
}
