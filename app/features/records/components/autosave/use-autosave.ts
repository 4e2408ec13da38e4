import { useEffect, useRef, useState } from "react";
import type { DraftPlace } from "~/ui/draft/draft-store";
import type { RichDocument } from "../../document/document";
import { opened, type Autosave } from "./autosave.state";
import type { Choice } from "./conflict";
import { joinDocuments, saysTheSame } from "./join-documents";
import { forgetText, keepText, keptText, type KeptText } from "./kept-text";
import { openAutosave, type OpenAutosave } from "./open-autosave";
import { fetchStored, sendText, type Stored, type Written } from "./send-text";

/** A text as the page was opened with it. */
export type OpenedText = Written & { version: number; savedAt: number | null };

type Wiring = {
  opened: OpenedText;
  /** Where it is saved. */
  href: string;
  place: DraftPlace;
  /** What stands in the editor now. */
  read: () => Written;
  /** Puts another text into the editor. */
  show: (written: Written) => void;
};

/** A text that saves itself on the device and on the server, and tells where another was saved meanwhile. */
export function useAutosave(wiring: Wiring) {
  const latest = useRef(wiring);
  latest.current = wiring;
  const [first] = useState(wiring.opened);
  const [state, setState] = useState<Autosave>(() => opened(first.version, first.savedAt));
  const [kept, setKept] = useState(false);
  const [stored, setStored] = useState<Stored | null>(null);
  const [restored, setRestored] = useState<KeptText | null>(null);
  const machine = useRef<OpenAutosave | null>(null);
  useEffect(() => {
    const { place, href } = latest.current;
    const open = openAutosave<Written>({
      version: first.version,
      savedAt: first.savedAt,
      now: Date.now,
      read: () => latest.current.read(),
      send: (written, version) => sendText(href, written, version),
      keep: (written, version) => void keepText(place, written, version).then(setKept),
      forget: () => void forgetText(place),
      tell: setState,
    });
    machine.current = open;
    void keptText(place).then((found) => {
      if (!found || machine.current !== open) return;
      if (saysTheSame(found.content, first.content)) return void forgetText(place, true);
      setRestored(found);
      latest.current.show(found);
      open.settle(found.version, true);
    });
    return () => {
      machine.current = null;
      open.close();
    };
  }, [first]);
  useStored(state.phase, latest, setStored);
  useAskBeforeLosing(state.dirty && !kept);
  return {
    state,
    kept,
    stored,
    restored,
    changed: () => machine.current?.changed(),
    saveNow: () => machine.current?.saveNow() ?? Promise.resolve(state),
    /** Back to what the server had when the page was opened. */
    discard() {
      setRestored(null);
      latest.current.show(first);
      machine.current?.settle(first.version, false);
      void forgetText(latest.current.place, true);
    },
    choose(choice: Choice) {
      if (!stored) return;
      const mine = latest.current.read();
      if (choice === "both") latest.current.show({ ...mine, content: joinDocuments(stored.content, mine.content) });
      if (choice === "saved") latest.current.show(stored);
      setStored(null);
      machine.current?.settle(stored.version, choice !== "saved");
      if (choice === "saved") void forgetText(latest.current.place, true);
    },
  };
}

/** Pause (ms) before what the server has is asked for once more. */
const again = 5000;

/** In a conflict: what the server has, asked for until it is known. */
function useStored(phase: Autosave["phase"], latest: { current: Wiring }, found: (stored: Stored | null) => void): void {
  useEffect(() => {
    if (phase !== "conflict") return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    const ask = () =>
      fetchStored(latest.current.href).then(
        (stored) => !over && found(stored),
        () => {
          if (!over) timer = setTimeout(ask, again);
        },
      );
    void ask();
    return () => {
      over = true;
      clearTimeout(timer);
    };
    // oxlint-disable-next-line react/exhaustive-deps -- asked anew for each conflict alone
  }, [phase]);
}

/** What neither the server nor this device has is lost with the page: the browser asks first. */
function useAskBeforeLosing(wouldLose: boolean): void {
  useEffect(() => {
    if (!wouldLose) return;
    const onLeave = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", onLeave);
    return () => removeEventListener("beforeunload", onLeave);
  }, [wouldLose]);
}
