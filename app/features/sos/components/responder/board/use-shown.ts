import { useEffect, useRef } from "react";
import { paths } from "~/paths";
import type { AlertHead } from "~/features/sos/board/alert";

/** Tells the board once per alert that this screen shows it: the receipt of a device. A hidden page shows nothing. */
export function useShown(alerts: readonly AlertHead[]): void {
  const told = useRef(new Set<string>());
  const ids = alerts.map(({ id }) => id).join(" ");
  useEffect(() => {
    const tell = () => {
      if (document.visibilityState !== "visible") return;
      for (const id of ids.split(" ").filter((one) => one !== "" && !told.current.has(one))) {
        told.current.add(id);
        fetch(paths.alertShown(id), { method: "POST" }).catch(() => told.current.delete(id));
      }
    };
    tell();
    document.addEventListener("visibilitychange", tell);
    return () => document.removeEventListener("visibilitychange", tell);
  }, [ids]);
}
