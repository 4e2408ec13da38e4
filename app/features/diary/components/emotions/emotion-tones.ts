import type { Family } from "../../emotions/emotion";

/** The colour of each family, as a fill and as a line. */
export const emotionFills: Record<Family, string> = {
  joy: "fill-joy",
  trust: "fill-trust",
  fear: "fill-fear",
  surprise: "fill-surprise",
  sadness: "fill-sadness",
  disgust: "fill-disgust",
  anger: "fill-anger",
  anticipation: "fill-anticipation",
};

export const emotionStrokes: Record<Family, string> = {
  joy: "stroke-joy",
  trust: "stroke-trust",
  fear: "stroke-fear",
  surprise: "stroke-surprise",
  sadness: "stroke-sadness",
  disgust: "stroke-disgust",
  anger: "stroke-anger",
  anticipation: "stroke-anticipation",
};
