import { seconds } from "~/lib/duration";
import { happened, maySend, opened, sendIn, type Autosave, type Happened, type Outcome } from "./autosave.state";

type Wiring<Value> = {
  version: number;
  savedAt: number | null;
  /** Sends what is written, as going on from a version; never rejects. */
  send: (value: Value, version: number) => Promise<Outcome>;
  /** What is written now. */
  read: () => Value;
  /** Keeps it on this device. */
  keep: (value: Value, version: number) => void;
  /** What was kept stands on the server now. */
  forget: () => void;
  tell: (state: Autosave) => void;
  now: () => number;
};

export type OpenAutosave = {
  /** Something was written. */
  changed(): void;
  /** Sends at once what is not saved, and says how it stands then. */
  saveNow(): Promise<Autosave>;
  /** A person has chosen: what stands here goes on from the other version, changed or not. */
  settle(version: number, dirty: boolean): void;
  /** Whether something stands here that the server has not said it has. */
  isUnsaved(): boolean;
  /** Keeps what is not saved, sends it, and ends. @returns how it stands then */
  close(): Promise<Autosave>;
};

/** Least time (ms) between two copies on this device while somebody writes. */
const keepPause = 400;

/** Hears when the page is left, and when it may be worth trying again. @returns how to stop */
function hearPage(leave: () => void, wake: () => void): () => void {
  const onShown = () => (document.visibilityState === "hidden" ? leave() : wake());
  const leaving = ["pagehide", "beforeunload"] as const;
  const back = ["online", "focus"] as const;
  for (const name of leaving) addEventListener(name, leave);
  for (const name of back) addEventListener(name, wake);
  document.addEventListener("visibilitychange", onShown);
  return () => {
    for (const name of leaving) removeEventListener(name, leave);
    for (const name of back) removeEventListener(name, wake);
    document.removeEventListener("visibilitychange", onShown);
  };
}

/** Keeps copies on this device: soon after a change, at once when the page is left. */
function openKeeper(isUnsaved: () => boolean, keep: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const keepNow = () => {
    stop();
    if (isUnsaved()) keep();
  };
  return { soon: () => (timer ??= setTimeout(keepNow, keepPause)), now: keepNow, stop };
}

/** Sends what is to be sent when its time has come, one request at a time. */
function openSender<Value>(wiring: Wiring<Value>, onSaved: () => void) {
  const { send, read, tell, now } = wiring;
  let state = opened(wiring.version, wiring.savedAt);
  let sending: Promise<void> | null = null;
  let unsavedSince: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;
  const plan = () => {
    clearTimeout(timer);
    const wait = closed ? null : sendIn(state, unsavedSince === null ? 0 : (now() - unsavedSince) / 1000);
    if (wait !== null) timer = setTimeout(() => void sendOnce(), seconds(wait));
  };
  const take = (event: Happened) => {
    state = happened(state, event);
    if (!state.dirty) unsavedSince = null;
    else unsavedSince ??= now();
    if (!closed) tell(state);
    plan();
  };
  const sendOnce = (): Promise<void> => {
    if (!maySend(state) || sending) return sending ?? Promise.resolve();
    const { version } = state;
    take({ what: "sent" });
    sending = send(read(), version).then((outcome) => {
      sending = null;
      take({ what: "answered", outcome });
      if (!state.dirty) onSaved();
    });
    return sending;
  };
  const close = async () => {
    closed = true;
    clearTimeout(timer);
    // What waits is sent, also what was written while a save was on its way: who leaves by a link has not taken it back.
    await sending;
    await sendOnce();
  };
  return { take, sendOnce, close, state: () => state, underWay: () => sending };
}

/** Saves a text by itself: on this device at once, on the server when the hands rest, again after a lost network, one request at a time. */
export function openAutosave<Value>(wiring: Wiring<Value>): OpenAutosave {
  const { read, keep, forget } = wiring;
  const sender = openSender(wiring, () => {
    keeper.stop();
    forget();
  });
  const isUnsaved = () => sender.state().dirty || sender.state().phase === "saving";
  const keeper = openKeeper(isUnsaved, () => keep(read(), sender.state().version));
  const stop = hearPage(keeper.now, () => {
    const { phase } = sender.state();
    if (phase === "lost" || phase === "ended") void sender.sendOnce();
  });
  return {
    changed() {
      keeper.soon();
      sender.take({ what: "changed" });
    },
    async saveNow() {
      await sender.underWay();
      await sender.sendOnce();
      return sender.state();
    },
    settle: (version, dirty) => sender.take({ what: "settled", version, dirty }),
    isUnsaved,
    async close() {
      keeper.now();
      stop();
      await sender.close();
      return sender.state();
    },
  };
}
