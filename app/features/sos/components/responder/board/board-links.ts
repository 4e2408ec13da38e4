import { teamPaths } from "~/team-paths";
import type { ConnectionPorts, Link, OpenLink } from "~/ui/realtime/connection";
import { onWake } from "~/ui/realtime/on-wake";
import type { BoardFrame } from "~/features/sos/board/alert";
import { fetchLive } from "../alert/alert-json";

/** How the board hears of news: at once, every few seconds, or not at all just now. */
export type LineState = "joining" | "live" | "asking" | "lost";

/** How often (ms) the board is asked where no socket gets through. */
const askEvery = 5000;
const sessionEnded = 4001;
const ping = '{"type":"ping"}'; // answered by the platform

type Tell = (state: LineState) => void;

/** The board's socket as a link of `connection.ts`: its frames have no ids, so each gets the next number. */
function socketLink(tell: Tell): OpenLink {
  return (_after, reports): Link => {
    let count = 0;
    const socket = new WebSocket(location.origin.replace(/^http/, "ws") + teamPaths.boardSocket());
    socket.onmessage = ({ data }) => {
      reports.alive();
      const frame = JSON.parse(String(data)) as BoardFrame | { type: "pong" };
      if (frame.type === "pong") return;
      if (frame.type === "alerts") reports.event({ id: "", type: "welcome", data: null });
      tell("live");
      reports.event({ id: `${performance.now()}-${++count}`, type: frame.type, data: frame });
    };
    socket.onclose = ({ code }) => {
      tell("lost");
      reports.over(code === sessionEnded ? "ended" : "lost");
    };
    return {
      ping: () => (socket.readyState === WebSocket.OPEN ? socket.send(ping) : undefined),
      close() {
        socket.onclose = null;
        socket.close();
        reports.over("lost");
      },
    };
  };
}

/** The same by asking again and again. */
function askingLink(tell: Tell): OpenLink {
  return (_after, reports): Link => {
    let count = 0;
    const ask = () =>
      fetchLive(teamPaths.liveAlerts()).then(
        (snapshot) => {
          reports.alive();
          tell("asking");
          reports.event({
            id: `asked-${performance.now()}-${++count}`,
            type: "alerts",
            data: { ...snapshot, type: "alerts" },
          });
        },
        (error: unknown) => {
          clearInterval(timer);
          tell("lost");
          reports.over(error instanceof Error && /^40[13]$/.test(error.message) ? "refused" : "lost");
        },
      );
    const timer = setInterval(() => void ask(), askEvery);
    void ask();
    return {
      ping: () => undefined,
      close() {
        clearInterval(timer);
        reports.over("lost");
      },
    };
  };
}

/** The ports of a connection to the board. Nothing is remembered: a socket says all that is live when it opens. */
export function boardPorts(tell: Tell): ConnectionPorts {
  const seen = { read: () => null, write: () => undefined };
  return { openSocket: socketLink(tell), openStream: askingLink(tell), seen, onWake, random: Math.random };
}
