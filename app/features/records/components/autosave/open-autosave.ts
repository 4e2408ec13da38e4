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
  /** Keeps what is not saved, and ends. */
  close(): void;
};

/** Least time (ms) between two copies on this device while somebody writes. */
const keepPause = 400;

/** Saves a text by itself: on this device at once, on the server when the hands rest, again after a lost network, one request at a time. */
export function openAutosave<Value>(wiring: Wiring<Value>): OpenAutosave {
  const { send, read, keep, forget, tell, now } = wiring;
  let state = opened(wiring.version, wiring.savedAt);
  let sending: Promise<void> | null = null;
  let unsavedSince: number | null = null;
  let sendTimer: ReturnType<typeof setTimeout> | undefined;
  let keepTimer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  const take = (event: Happened) => {
    state = happened(state, event);
    if (!state.dirty) unsavedSince = null;
    if (!closed) tell(state);
    plan();
  };
  const plan = () => {
    clearTimeout(sendTimer);
    const wait = closed ? null : sendIn(state, unsavedSince === null ? 0 : (now() - unsavedSince) / 1000);
    if (wait !== null) sendTimer = setTimeout(() => void sendOnce(), seconds(wait));
  };
  const keepNow = () => {
    clearTimeout(keepTimer);
    keepTimer = undefined;
    if (state.dirty || state.phase === "saving") keep(read(), state.version);
  };
  const sendOnce = (): Promise<void> => {
    if (!maySend(state) || sending) return sending ?? Promise.resolve();
    const { version } = state;
    take({ what: "sent" });
    sending = send(read(), version).then((outcome) => {
      sending = null;
      take({ what: "answered", outcome });
      if (!state.dirty) {
        clearTimeout(keepTimer);
        keepTimer = undefined;
        forget();
      }
    });
    return sending;
  };
  const wake = () => {
    if (document.visibilityState === "hidden") keepNow();
    if (state.phase === "lost" || state.phase === "ended") void sendOnce();
  };
  const leaving = ["pagehide", "beforeunload"] as const;
  for (const leave of leaving) addEventListener(leave, keepNow);
  for (const back of ["online", "focus"] as const) addEventListener(back, wake);
  document.addEventListener("visibilitychange", wake);

  return {
    changed() {
      unsavedSince ??= now();
      keepTimer ??= setTimeout(keepNow, keepPause);
      take({ what: "changed" });
    },
    async saveNow() {
      await sending;
      await sendOnce();
      return state;
    },
    settle: (version, dirty) => take({ what: "settled", version, dirty }),
    close() {
      keepNow();
      closed = true;
      clearTimeout(sendTimer);
      for (const leave of leaving) removeEventListener(leave, keepNow);
      for (const back of ["online", "focus"] as const) removeEventListener(back, wake);
      document.removeEventListener("visibilitychange", wake);
      // What is under way is not called off, and what waits is sent: who leaves by a link has not taken it back.
      void sendOnce();
    },
  };
}
