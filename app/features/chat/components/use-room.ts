import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { WireMessage } from "../chat.schema";
import type { RoomMember } from "../message";
import type { RoomEngine } from "./room-engine";
import type { RoomView } from "./room-machine";

/** What a page is given of a room. */
export type RoomStart = {
  roomId: string;
  you: string;
  messages: WireMessage[];
  members: RoomMember[];
  rev: number;
  lastSeq: number;
  canWrite: boolean;
  hasOlder: boolean;
};

/** The view before the engine is there, and all that there is without JavaScript. */
function stillView({ you, messages, members, rev, lastSeq, canWrite, hasOlder }: RoomStart): RoomView {
  const cursor = { after: lastSeq, rev };
  const log = { you, messages, members, canWrite, cursor, pending: [], ready: false, typing: {}, refused: null };
  return { log, line: "opening", hasOlder };
}

const never = () => () => undefined;

/**
 * The room as it is now. The engine comes after the page; what is done before it is there waits for it.
 * @param live false for a part of the past, which stays as it is
 */
export function useRoom(start: RoomStart, live: boolean) {
  const [engine, setEngine] = useState<RoomEngine | null>(null);
  const [still] = useState(() => stillView(start));
  const coming = useRef<Promise<RoomEngine> | null>(null);
  const first = useRef(start);
  useEffect(() => {
    if (!live) return;
    let gone = false;
    const made = import("./browser-engine").then(({ browserEngine }) => browserEngine(first.current));
    coming.current = made;
    made.then(
      (ready) => (gone ? ready.stop() : setEngine(ready)),
      () => undefined, // the plain forms remain
    );
    return () => {
      gone = true;
      void made.then((ready) => ready.stop()).catch(() => undefined);
    };
  }, [live]);
  const view = useSyncExternalStore(engine?.subscribe ?? never, engine?.view ?? (() => still), () => still);
  /** Does something with the engine. @returns whether there is or will be one */
  const act = (work: (engine: RoomEngine) => void, otherwise: () => void = () => undefined) => {
    if (engine) work(engine);
    else if (coming.current) coming.current.then(work, otherwise);
    else otherwise();
  };
  return { view, act, isLive: engine !== null };
}
