import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { LiveRoom } from "./live-room";
import type { RoomEngine } from "./room-engine";
import type { RoomStart, RoomView } from "./room-machine";

/** The view before the engine is there, and all that there is without JavaScript. */
function stillView({ you, messages, members, rev, lastSeq, canWrite, hasOlder }: RoomStart): RoomView {
  const cursor = { after: lastSeq, rev };
  const log = { you, messages, members, canWrite, cursor, pending: [], ready: false, typing: {}, refused: null };
  return { log, line: "opening", hasOlder, changes: 0, lost: null };
}

const never = () => () => undefined;

/**
 * The room as it is now. The engine comes after the page; what is done before it is there waits for it.
 * @param lives false for a part of the past, which stays as it is
 */
export function useRoom(start: RoomStart, lives: boolean) {
  const [live, setLive] = useState<LiveRoom | null>(null);
  const engine = live?.engine;
  const [still] = useState(() => stillView(start));
  const coming = useRef<Promise<LiveRoom> | null>(null);
  const first = useRef(start);
  useEffect(() => {
    if (!lives) return;
    let gone = false;
    const made = import("./live-room").then(({ openLiveRoom }) => openLiveRoom(first.current));
    coming.current = made;
    made.then(
      (ready) => (gone ? ready.engine.stop() : setLive(ready)),
      () => undefined, // the plain forms remain
    );
    return () => {
      gone = true;
      void made.then((ready) => ready.engine.stop()).catch(() => undefined);
    };
  }, [lives]);
  const view = useSyncExternalStore(engine?.subscribe ?? never, engine?.view ?? (() => still), () => still);
  /** Does something with the engine. @returns whether there is or will be one */
  const act = (work: (engine: RoomEngine) => void, otherwise: () => void = () => undefined) => {
    if (engine) work(engine);
    else if (coming.current) coming.current.then((ready) => work(ready.engine), otherwise);
    else otherwise();
  };
  return { view, act, live };
}
