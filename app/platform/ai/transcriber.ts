import type { MayGo, OutsideRefusal } from "../outside/outside";

/** A sound that is to be written down. */
export type SoundQuestion = {
  bytes: Uint8Array<ArrayBuffer>;
  /** As found in its content: `audio/webm` … A provider goes by it; the name that a person gave is not sent. */
  type: string;
  /** Asked when the turn has come: whether it may still be sent. */
  mayGo: MayGo;
};

/** What was heard, not yet judged, and what it cost as the provider counts: tokens, or seconds of sound where it counts those. */
export type Heard = { text: string; model: string; tokensIn: number; tokensOut: number; seconds: number };

/** A model that writes down what is said in a sound. */
export type Transcriber = {
  /** Null where there is none. */
  name: string | null;
  hear(question: SoundQuestion): Promise<{ ok: true; value: Heard } | OutsideRefusal>;
};
