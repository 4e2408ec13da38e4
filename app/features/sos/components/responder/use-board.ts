import { useEffect, useState } from "react";
import { paths } from "~/paths";
import { connect, type RealtimeEvent } from "~/ui/realtime/connection";
import { useRealtime } from "~/ui/realtime/use-realtime";
import type { AlertHead, BoardFrame } from "../../alert";
import { fetchLive } from "./alert-json";
import { boardPorts, type LineState } from "./board-links";
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

/** Keeps what a page knows of the board up to date, by the board's socket and by the member's channel. */
export function useKnown(loaded: Snapshot, owner: string): { known: Known; line: LineState } {
  const [last, setLast] = useState(loaded);
  const [known, setKnown] = useState<Known>(() => withSnapshot(new Map(), loaded));
  const [line, setLine] = useState<LineState>("joining");
  if (last !== loaded) {
    setLast(loaded);
    setKnown(withSnapshot(known, loaded));
  }
  useEffect(() => connect(boardPorts(setLine), (event) => setKnown((before) => withFrame(before, event))).stop, []);
  useRealtime(owner, (event) => {
    if (!isNews(known, event)) return;
    fetchLive(paths.liveAlerts()).then(
      (snapshot) => setKnown((before) => withSnapshot(before, snapshot)),
      () => undefined, // the socket, or the next news, will tell
    );
  });
  return { known, line };
}

/** The board, in order, as it is now. Without scripts it is what the page was loaded with. */
export function useBoard(loaded: Snapshot, owner: string): { alerts: AlertHead[]; line: LineState } {
  const { known, line } = useKnown(loaded, owner);
  return { alerts: inOrder(known), line };
}
