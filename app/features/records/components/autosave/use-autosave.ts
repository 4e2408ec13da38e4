import { useEffect, useRef, useState, type MutableRefObject } from "react";
import type { DraftPlace } from "~/ui/draft/draft-store";
import type { RichDocument } from "../../document/document";
import { opened, type Autosave } from "./autosave.state";
import type { Choice } from "./conflict";
import { joinDocuments, saysTheSame } from "./join-documents";
import { openAutosave, type OpenAutosave } from "./open-autosave";
import { leaveText, leftText, type LeftText } from "./left-text";
import { openCopy } from "./own-copy";
import { openSending, type Stored } from "./send-text";

/** A text as the page was opened with it. */
export type OpenedText = { content: RichDocument; version: number; savedAt: number | null };

type Wiring = {
  opened: OpenedText;
  /** Something was typed before the editor was there: it stands in it already. */
  isTyped: boolean;
  /** Where it is saved. */
  href: string;
  place: DraftPlace;
  /** What stands in the editor now. */
  read: () => RichDocument;
  /** Puts another text into the editor. */
  show: (content: RichDocument) => void;
};

type Told = {
  state: Autosave;
  /** Whether this device has kept what is not saved. */
  kept: boolean;
  /** In a conflict: what stands on the server. */
  stored: Stored | null;
  /** What was kept here has come back into the editor. */
  restored: boolean;
};
type Tell = (told: Partial<Told>) => void;
type Machine = OpenAutosave & {
  copy: ReturnType<typeof openCopy>;
  know: ReturnType<typeof openSending>["know"];
};

/** Keeps a text on this device, with what was sent before it and not heard of, and tells whether the device has it. */
function keepWith(copy: Machine["copy"], sending: ReturnType<typeof openSending>, tell: Tell) {
  return async (content: RichDocument, version: number) =>
    tell({ kept: await copy.keep({ content, version, unheard: sending.unheard() }) });
}

/** Starts the machine: what was left or kept here comes back first. */
function start(first: OpenedText, latest: MutableRefObject<Wiring>, tell: Tell): Machine {
  const { place, href } = latest.current;
  const left = leftText(place, first.version);
  const [copy, sending] = [openCopy(place), openSending(href)];
  let isTouched = latest.current.isTyped;
  const keep = keepWith(copy, sending, tell);
  const autosave = openAutosave<RichDocument>({
    version: first.version,
    savedAt: first.savedAt,
    now: Date.now,
    read: () => latest.current.read(),
    async send(content, version) {
      const before = await left?.end;
      const { outcome, stored } = await sending.send(content, Math.max(version, before?.version ?? 0));
      if (outcome.then === "conflict") tell({ stored });
      // Whether this device has it is said of what stands here now, not of what was kept before.
      else if (outcome.then !== "saved") await keep(latest.current.read(), version);
      return outcome;
    },
    keep: (content, version) => void keep(content, version),
    forget: () => void copy.forget(),
    tell: (state) => tell({ state }),
  });
  const machine = {
    ...autosave,
    copy,
    know: sending.know,
    changed() {
      isTouched = true;
      autosave.changed();
    },
  };
  /** Puts an earlier text into the editor; what was typed here meanwhile stands after it. */
  const show = (content: RichDocument) =>
    latest.current.show(isTouched ? joinDocuments(content, latest.current.read()) : content);
  if (left) {
    show(left.content);
    autosave.settle(left.ended?.version ?? first.version, isTouched || left.ended === null);
  }
  void bringBack(first, left, machine, show, tell).catch(() => undefined);
  return machine;
}

/** What this device kept and the server never had comes back into the editor. */
async function bringBack(
  first: OpenedText,
  left: LeftText | null,
  { copy, know, settle }: Machine,
  show: (content: RichDocument) => void,
  tell: Tell,
): Promise<void> {
  const found = await copy.found();
  if (!found || (left && saysTheSame(found.content, left.content))) return;
  if (saysTheSame(found.content, first.content)) return copy.forget(true);
  know(found.unheard);
  show(found.content);
  tell({ restored: true, kept: true });
  settle(found.version, true);
}

/** A text that saves itself on the device and on the server, and tells where another was saved meanwhile. */
export function useAutosave(wiring: Wiring) {
  const latest = useRef(wiring);
  latest.current = wiring;
  const [first] = useState(wiring.opened);
  const [told, setTold] = useState<Told>(() => {
    return { state: opened(first.version, first.savedAt), kept: false, stored: null, restored: false };
  });
  const machine = useRef<Machine | null>(null);
  useEffect(() => {
    let gone = false;
    const tell: Tell = (news) => !gone && setTold((before) => ({ ...before, ...news }));
    const open = start(first, latest, tell);
    machine.current = open;
    return () => {
      gone = true;
      if (open.isUnsaved()) leaveText(latest.current.place, latest.current.read(), open.close());
      else void open.close();
      open.copy.close();
    };
  }, [first]);
  useAskBeforeLosing(told.state.dirty && !told.kept);
  return {
    ...told,
    changed: () => machine.current?.changed(),
    saveNow: () => machine.current?.saveNow() ?? Promise.resolve(told.state),
    ...choices(latest, first, machine, told.stored, setTold),
  };
}

/** What a person decides about two texts. */
function choices(
  latest: MutableRefObject<Wiring>,
  first: OpenedText,
  machine: MutableRefObject<Machine | null>,
  stored: Stored | null,
  setTold: (next: (before: Told) => Told) => void,
) {
  const takeTheirs = (text: Stored) => {
    latest.current.show(text.content);
    machine.current?.settle(text.version, false);
    void machine.current?.copy.forget(true);
    setTold((before) => ({ ...before, restored: false, stored: null }));
  };
  return {
    /** Back to what the server had when the page was opened; saved like any other change, for the other may be on its way already. */
    discard() {
      latest.current.show(first.content);
      machine.current?.changed();
      setTold((before) => ({ ...before, restored: false }));
    },
    choose(choice: Choice) {
      if (!stored) return;
      if (choice === "saved") return takeTheirs(stored);
      if (choice === "both") latest.current.show(joinDocuments(stored.content, latest.current.read()));
      setTold((before) => ({ ...before, stored: null }));
      machine.current?.settle(stored.version, true);
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
