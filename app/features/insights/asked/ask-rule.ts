import type { AiFeature } from "~/features/ai/use/ai-feature";
import type { AskedTexts } from "./ask-seal.server";

/** What a feature that asks a model says of itself. */
export type AskRule = {
  feature: Exclude<AiFeature, "reflection" | "transcript">;
  /** Counts up whenever its fixed words change. */
  promptVersion: number;
  system: string;
  form: { name: string; schema: object };
  /** Tokens of an answer at most. */
  mostTokens: number;
  /** The redacted texts between their marks. */
  dataOf: (texts: readonly string[]) => string;
  /** What of an answer may be shown, with names put back; it is thrown away whole or kept whole. */
  judge: (content: string, asked: AskedTexts) => { ok: true; answer: unknown } | { ok: false; refusal: string };
};
