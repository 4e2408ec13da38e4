import { useEffect } from "react";
import { whenIdle } from "./idle";

/** On pages that a person without a login sees: when the login was ended elsewhere, this device forgets. @param onLeft once it has */
export function useLeaveIfEnded(onLeft: () => void = () => undefined): void {
  useEffect(
    () =>
      whenIdle(() => {
        import("./leave-if-ended").then(
          ({ leaveIfEnded }) => leaveIfEnded().then((left) => left && onLeft()),
          () => undefined,
        );
      }),
    [], // once a page
  );
}
