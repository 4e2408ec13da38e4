import { modelUses, type ModelUse } from "~/ui/copy/model-uses";

/** What a model may be asked for: what the published texts say that it is, and nothing else. */
export type AiFeature = ModelUse;

/** Whose yes a feature needs: reflections are asked for by patients themselves, all else by who cares for them. */
export function purposeOf(feature: AiFeature): "ai" | "ai-care" {
  return modelUses[feature].yes;
}

/** Tokens that a clinic may use in a month: about 4,000 reflections. */
export const monthlyTokens = 4_000_000;

/** Tokens of a text, at most: a model takes fewer for Portuguese (about one for three to four signs). */
export function tokensOf(text: string): number {
  return Math.ceil(text.length / 2);
}
