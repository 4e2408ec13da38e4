import { keepLink } from "~/ui/realtime/kept-link";
import type { ClientFrame, ServerFrame } from "../../chat.schema";

/** How a line ended: the login or the membership is over, or it was only lost. */
export type LineEnd = "over" | "lost";
export type LinkReports = { alive(): void; frame(frame: ServerFrame): void; over(how: LineEnd): void };
/** `close` reports `lost` at once: a dead socket's own closing takes its time. */
export type RoomLink = { send(frame: ClientFrame): void; close(): void };

/** Everything outside that a line needs, so that tests can hand in their own. */
export type LinePorts = {
  open(reports: LinkReports): RoomLink;
  /** Calls back when the network returns or the page is looked at again. @returns how to stop it */
  onWake(wake: () => void): () => void;
  /** 0 to 1. */
  random(): number;
};

/** `blocked`: sockets do not get through here, though it is still tried. */
export type LineState = "opening" | "open" | "lost" | "blocked" | "over";
export type Line = { send(frame: ClientFrame): boolean; stop(): void };
export type LineTold = { frame(frame: ServerFrame): void; state(state: LineState): void };

/** Sockets in a row that were never welcomed before the room is asked by plain requests too. */
const failuresBeforeRequests = 2;

/** Holds one socket to a room. */
export function holdLine({ open, onWake, random }: LinePorts, told: LineTold): Line {
  let unwelcome = 0;
  told.state("opening");
  const kept = keepLink<RoomLink, "over">(
    {
      open: ({ alive, over, isOver, welcomed }) =>
        open({
          ...{ alive, over },
          frame(frame) {
            if (isOver()) return;
            if (frame.type === "welcome") {
              welcomed();
              told.state("open");
            }
            told.frame(frame);
          },
        }),
      ping: (link) => link.send({ type: "ping" }),
      ...{ onWake, random },
    },
    {
      lost(wasWelcomed) {
        unwelcome = wasWelcomed ? 0 : unwelcome + 1;
        told.state(unwelcome >= failuresBeforeRequests ? "blocked" : "lost");
      },
      over: () => told.state("over"),
    },
  );
  return {
    stop: kept.stop,
    send(frame) {
      const link = kept.live();
      link?.send(frame);
      return link !== null;
    },
  };
}
