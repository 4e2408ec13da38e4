import type { MayGo, OutsideRefusal } from "../outside/outside";

/** One question: fixed words, and a person's text as data. */
export type ModelQuestion = {
  system: string;
  text: string;
  /** JSON schema of the answer, in the subset that structured output takes. */
  form: { name: string; schema: object };
  /** Tokens of the answer at most. */
  mostTokens: number;
  /** Asked when the turn has come: whether it may still be sent. */
  mayGo: MayGo;
};

/** What a model wrote, not yet judged, and what it cost. */
export type ModelAnswer = { content: string; model: string; tokensIn: number; tokensOut: number };

/** A language model behind a chat-completions endpoint. */
export type Model = {
  /** Null where there is none: nothing is sent, and what is local serves. */
  name: string | null;
  ask(question: ModelQuestion): Promise<{ ok: true; value: ModelAnswer } | OutsideRefusal>;
};
