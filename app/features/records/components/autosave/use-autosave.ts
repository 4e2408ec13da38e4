import { useEffect, useRef, useState } from "react";
import type { DraftPlace } from "~/ui/draft/draft-store";
import type { RichDocument } from "../../document/document";
import { opened, type Autosave } from "./autosave.state";
import type { Choice } from "./conflict";
import { joinDocuments, saysTheSame } from "./join-documents";
import { forgetText, keepText, keptText, type KeptText } from "./kept-text";
import { openAutosave, type OpenAutosave } from "./open-autosave";
import { sendText, type Stored } from "./send-text";

/** A text as the page was opened with it. */
export type OpenedText = { content: RichDocument; version: number; savedAt: number | null };

type Wiring = {
  opened: OpenedText;
  /** Where it is saved. */
  href: string;
  place: DraftPlace;
  /** What stands in the editor now. */
  read: () => RichDocument;
  /** Puts another text into the editor. */
  show: (content: RichDocument) => void;
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
    const open = openAutosave<RichDocument>({
      version: first.version,
      savedAt: first.savedAt,
      now: Date.now,
      read: () => latest.current.read(),
      async send(content, version) {
        const sent = await sendText(href, content, version);
        if (sent.outcome.then === "conflict") setStored(sent.stored);
        return sent.outcome;
      },
      keep: (content, version) => void keepText(place, content, version).then(setKept),
      forget: () => void forgetText(place),
      tell: setState,
    });
    machine.current = open;
    void keptText(place).then((found) => {
      if (!found || machine.current !== open) return;
      if (saysTheSame(found.content, first.content)) return void forgetText(place, true);
      setRestored(found);
      latest.current.show(found.content);
      open.settle(found.version, true);
    });
    return () => {
      machine.current = null;
      open.close();
    };
  }, [first]);
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
      latest.current.show(first.content);
      machine.current?.settle(first.version, false);
      void forgetText(latest.current.place, true);
    },
    choose(choice: Choice) {
      if (!stored) return;
      const mine = latest.current.read();
      if (choice === "both") latest.current.show(joinDocuments(stored.content, mine));
      if (choice === "saved") latest.current.show(stored.content);
      setStored(null);
      machine.current?.settle(stored.version, choice !== "saved");
      if (choice === "saved") void forgetText(latest.current.place, true);
    },
  };
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
