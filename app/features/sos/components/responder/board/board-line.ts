import { connect, type RealtimeEvent } from "~/ui/realtime/connection";
import { boardPorts, type LineState } from "./board-links";

/** Holds the line to the board. @returns how to let go */
export function openLine(onState: (state: LineState) => void, onEvent: (event: RealtimeEvent) => void): () => void {
  return connect(boardPorts(onState), onEvent, () => onState("lost")).stop;
}
