import { onWake } from "~/ui/realtime/on-wake";
import { roomCloseCodes } from "../../close-codes";
import type { ServerFrame } from "../../chat.schema";
import type { LinePorts, LineEnd } from "../rooms/room-line";

/** A frame of the server's, or null. By hand: the schema library is larger than everything here, and the server is ours. */
function readFrame(text: unknown): ServerFrame | null {
  try {
    const frame: unknown = JSON.parse(String(text));
    const isFrame = typeof frame === "object" && frame !== null && "type" in frame && typeof frame.type === "string";
    return isFrame ? (frame as ServerFrame) : null;
  } catch {
    return null;
  }
}

/** Why a socket was never opened: browsers do not tell, so the room is asked without an upgrade. */
async function whyNot(roomId: string): Promise<LineEnd> {
  try {
    const { status } = await fetch(`/api/chat/rooms/${roomId}`);
    return status === 401 || status === 403 || status === 404 ? "over" : "lost";
  } catch {
    return "lost";
  }
}

/** A line's ports in a browser: a socket with the login cookie. */
export function socketPorts(roomId: string): LinePorts {
  return {
    onWake,
    random: Math.random,
    open(reports) {
      const socket = new WebSocket(`${location.origin.replace(/^http/, "ws")}/api/chat/rooms/${roomId}/socket`);
      let opened = false;
      // A line that is cut without a word: browsers report it only after a long while.
      const onOffline = () => socket.onclose && end("lost");
      const end = (how: LineEnd) => {
        socket.onclose = null;
        removeEventListener("offline", onOffline);
        socket.close();
        reports.over(how);
      };
      addEventListener("offline", onOffline);
      socket.onopen = () => {
        opened = true;
      };
      socket.onmessage = ({ data }) => {
        reports.alive();
        const frame = readFrame(data);
        if (frame) reports.frame(frame);
      };
      socket.onclose = ({ code }) => {
        if (code === roomCloseCodes.ended || code === roomCloseCodes.notMember) end("over");
        else if (opened) end("lost");
        else void whyNot(roomId).then(end);
      };
      return {
        send: (frame) => (socket.readyState === WebSocket.OPEN ? socket.send(JSON.stringify(frame)) : undefined),
        close: () => end("lost"),
      };
    },
  };
}
