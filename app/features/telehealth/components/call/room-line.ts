import { keepLink, type KeptLink } from "~/ui/realtime/kept-link";
import { onWake } from "~/ui/realtime/on-wake";
import { signalCloseCodes } from "../../entering/close-codes";
import type { SignalClientFrame, SignalServerFrame } from "../../telehealth.schema";

/** Why a line is over for good: a login that ended, not of the session (any more), the room closed, or opened elsewhere. */
export type LineOver = "ended" | "notInvited" | "closed" | "taken";

type Link = { send(frame: SignalClientFrame): void; close(): void };
export type LineTold = { frame(frame: SignalServerFrame): void; lost(): void; over(how: LineOver): void };

const overBy: Record<number, LineOver> = {
  [signalCloseCodes.ended]: "ended",
  [signalCloseCodes.notInvited]: "notInvited",
  [signalCloseCodes.closed]: "closed",
  [signalCloseCodes.taken]: "taken",
};

/** A frame of the server's, or null. By hand: the schema library is larger than all of this, and the server is ours. */
function readFrame(text: unknown): SignalServerFrame | null {
  try {
    const frame = JSON.parse(String(text)) as SignalServerFrame | null;
    return typeof frame === "object" && frame !== null && typeof frame.type === "string" ? frame : null;
  } catch {
    return null;
  }
}

/** Why a socket was never opened: browsers do not tell, so the room is asked without an upgrade. */
async function whyNot(address: string): Promise<LineOver | "lost"> {
  try {
    const { status } = await fetch(address);
    if (status === 401 || status === 403) return "ended";
    if (status === 404) return "notInvited";
    return status === 409 ? "closed" : "lost"; // 426 is the usual answer: it would have been opened
  } catch {
    return "lost";
  }
}

/** Holds one socket to a room: comes back after every loss, and says hello each time. @param device names this page */
export function holdRoomLine(address: string, device: string, told: LineTold): KeptLink<Link> {
  return keepLink<Link, LineOver>(
    {
      onWake,
      random: Math.random,
      ping: (link) => link.send({ type: "ping" }),
      open({ alive, welcomed, over, isOver }) {
        const socket = new WebSocket(location.origin.replace(/^http/, "ws") + address);
        let opened = false;
        const end = (how: LineOver | "lost") => {
          socket.onclose = null;
          removeEventListener("offline", onOffline);
          socket.close();
          over(how);
        };
        // A line that is cut without a word: browsers report it only after a long while.
        const onOffline = () => end("lost");
        addEventListener("offline", onOffline);
        const send = (frame: SignalClientFrame) => {
          if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame));
        };
        socket.onopen = () => {
          opened = true;
          welcomed();
          send({ type: "hello", device });
        };
        socket.onmessage = ({ data }) => {
          alive();
          const frame = readFrame(data);
          if (frame && !isOver()) told.frame(frame);
        };
        socket.onclose = ({ code }) => {
          if (opened) end(overBy[code] ?? "lost");
          else void whyNot(address).then(end);
        };
        return { send, close: () => end("lost") };
      },
    },
    { lost: () => told.lost(), over: (how) => told.over(how) },
  );
}
