/** How a text stands that saves itself. */
export type Phase =
  /** What stands here stands on the server. */
  | "still"
  /** Changed; saved when the hands rest. */
  | "waiting"
  | "saving"
  /** The server was not reached: kept on this device and tried again. */
  | "lost"
  /** The login has ended: kept on this device until somebody signs in again. */
  | "ended"
  /** Saved elsewhere meanwhile: who writes here chooses. */
  | "conflict"
  /** Signed meanwhile: nothing more is written into it. */
  | "signed"
  /** What is written cannot be saved as it is. */
  | "refused"
  /** It cannot be saved here any more (deleted, care ended). */
  | "gone";

export type Autosave = {
  phase: Phase;
  /** The version that what is written here goes on from. */
  version: number;
  /** When it was last saved, ms; null before the first time on this page. */
  savedAt: number | null;
  /** Changed since what was last sent. */
  dirty: boolean;
  /** Tries without an answer. */
  tries: number;
  /** What is wrong, in words; of a refusal alone. */
  message: string;
};

/** What came of a try to save. */
export type Outcome =
  | { then: "saved"; version: number; at: number }
  | { then: "lost" | "ended" | "conflict" | "signed" | "gone" }
  | { then: "refused"; message: string };

export type Happened =
  | { what: "changed" }
  | { what: "sent" }
  | { what: "answered"; outcome: Outcome }
  /** Who writes has chosen between the two; `version` is the other one's. */
  | { what: "settled"; version: number; dirty: boolean };

/** Nothing is sent until these have been settled by a person. */
const settledByHand: readonly Phase[] = ["conflict", "signed", "gone"];

/** How a page opens. */
export function opened(version: number, savedAt: number | null): Autosave {
  return { phase: "still", version, savedAt, dirty: false, tries: 0, message: "" };
}

function answered(state: Autosave, outcome: Outcome): Autosave {
  switch (outcome.then) {
    case "saved": {
      const { version, at } = outcome;
      return { ...state, phase: state.dirty ? "waiting" : "still", version, savedAt: at, tries: 0, message: "" };
    }
    case "refused":
      // What was changed while it was on its way may be right again.
      return { ...state, phase: state.dirty ? "waiting" : "refused", dirty: true, message: outcome.message };
    case "lost":
      return { ...state, phase: "lost", dirty: true, tries: state.tries + 1 };
    case "ended":
    case "conflict":
    case "signed":
    case "gone":
      return { ...state, phase: outcome.then, dirty: true };
  }
}

/** What becomes of a text that saves itself. Pure: timers and the network are `open-autosave.ts`. */
export function happened(state: Autosave, event: Happened): Autosave {
  switch (event.what) {
    case "changed": {
      const stays = state.phase === "saving" || state.phase === "lost" || state.phase === "ended";
      const phase = stays || settledByHand.includes(state.phase) ? state.phase : "waiting";
      return { ...state, phase, dirty: true };
    }
    case "sent":
      return { ...state, phase: "saving", dirty: false };
    case "answered":
      return answered(state, event.outcome);
    case "settled":
      return {
        ...state,
        phase: event.dirty ? "waiting" : "still",
        version: event.version,
        dirty: event.dirty,
        tries: 0,
      };
  }
}

/** Whether something may be sent now. */
export function maySend({ phase, dirty }: Autosave): boolean {
  return dirty && phase !== "saving" && phase !== "refused" && !settledByHand.includes(phase);
}

/** Pauses (s) between tries while the server is not reached; the last one from then on. */
const pauses = [3, 6, 12, 25, 45] as const;
/** Rest (s) of the hands before it is saved, and the longest that somebody writes on without it. */
const rest = 1.5;
const longest = 12;

/** When to send, in seconds from now; null when nothing is to be sent. @param unsavedFor s since the first change that is not saved */
export function sendIn(state: Autosave, unsavedFor: number): number | null {
  if (!maySend(state)) return null;
  if (state.phase === "lost") return pauses[Math.min(state.tries, pauses.length) - 1] ?? rest;
  if (state.phase === "ended") return null; // the next try is when the page is looked at again
  return Math.min(rest, Math.max(0, longest - unsavedFor));
}
