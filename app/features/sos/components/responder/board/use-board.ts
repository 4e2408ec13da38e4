import { useEffect, useRef, useState } from "react";
import { oneAtATime } from "~/lib/one-at-a-time";
import { teamPaths } from "~/team-paths";
import type { RealtimeEvent } from "~/ui/realtime/connection";
import { useRealtime } from "~/ui/realtime/use-realtime";
import type { AlertHead, BoardFrame } from "~/features/sos/board/alert";
import type { LineState } from "./board-links";
import { inOrder, withHead, withSnapshot, type Known, type Snapshot } from "./board-state";

function withFrame(known: Known, { data }: RealtimeEvent): Known {
  const frame = data as BoardFrame | null;
  if (frame?.type === "alerts") return withSnapshot(known, frame);
  return frame && "alert" in frame ? withHead(known, frame.alert) : known;
}

/** Whether an event of the member's channel tells of an alert in a way that is not known here yet. */
function isNews(known: Known, { type, data }: RealtimeEvent): boolean {
  if (type === "resync") return true;
  if ((type !== "sos-alert" && type !== "sos-update") || typeof data !== "object" || data === null) return false;
  const { id, rev } = data as { id?: string; rev?: number };
  return (known.get(id ?? "")?.rev ?? 0) < (rev ?? 0);
}

/** Wait (ms) before the code of the line is asked for again, when the network was away. */
const secondTry = 5000;

/** Holds the board's line while the page is open. Its code comes after the page: it is no part of the first load. */
function useLine(onEvent: (event: RealtimeEvent) => void): LineState {
  const [line, setLine] = useState<LineState>("joining");
  const latest = useRef(onEvent);
  useEffect(() => {
    let leave: (() => void) | undefined;
    let left = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const load = () => {
      import("./board-line").then(
        ({ openLine }) => {
          if (!left) leave = openLine(setLine, (event) => latest.current(event));
        },
        () => {
          if (!left) timer = setTimeout(load, secondTry);
        },
      );
    };
    load();
    return () => {
      left = true;
      clearTimeout(timer);
      leave?.();
    };
  }, []);
  return line;
}

/** The board, in order, as it is now: by its own socket, and by the member's channel. Without scripts it is what the page was loaded with. */
export function useBoard(loaded: Snapshot, owner: string): { alerts: AlertHead[]; line: LineState } {
  const [last, setLast] = useState(loaded);
  const [known, setKnown] = useState<Known>(() => withSnapshot(new Map(), loaded));
  if (last !== loaded) {
    setLast(loaded);
    setKnown(withSnapshot(known, loaded));
  }
  const line = useLine((event) => setKnown((before) => withFrame(before, event)));
  // A channel that comes back tells of days at once.
  const [look] = useState(() =>
    oneAtATime(async () => {
      const { fetchLive } = await import("../alert/alert-json");
      const snapshot = await fetchLive(teamPaths.liveAlerts()); // when it fails the socket, or the next news, will tell
      setKnown((before) => withSnapshot(before, snapshot));
    }),
  );
  useRealtime(owner, (event) => {
    if (isNews(known, event)) look();
  });
  return { alerts: inOrder(known), line };
}
