import { modelUses, type ModelUse } from "~/ui/copy/model-uses";

/** What a model may be asked for: what the published texts say that it is, and nothing else. */
export type AiFeature = ModelUse;

/** All of them, those that a patient asks for first. */
export const aiFeatures = Object.keys(modelUses) as AiFeature[];

/** Which yes of a patient's a feature needs: reflections and transcripts are asked for by themselves, all else by who cares for them. */
export function purposeOf(feature: AiFeature): (typeof modelUses)[AiFeature]["yes"] {
  return modelUses[feature].yes;
}

/** Tokens that a clinic may use in a month: about 4,000 reflections. */
export const monthlyTokens = 4_000_000;

/** Tokens of a text, at most: a model takes fewer for Portuguese (about one for three to four signs). */
export function tokensOf(text: string): number {
  return Math.ceil(text.length / 2);
}

/**
 * Tokens that a sound counts as, at most: 200 a second, for a minute of `gpt-4o-mini-transcribe` (0.003 dollars) costs about as much as
 * 12,000 tokens sent to `gpt-5-mini`. @param duration ms
 */
export function tokensOfSound(duration: number): number {
  return Math.ceil((duration / 1000) * 200);
}

/** What one token of sound counts as: 3.00 dollars the million, against 0.25 of text. */
export const soundTokenWeight = 12;
