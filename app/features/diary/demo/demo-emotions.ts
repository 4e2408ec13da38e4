import type { Emotions } from "../emotions/emotion";

/** What somebody in such a mood might name, by turns. */
const named: Record<number, Emotions[]> = {
  1: [{ sadness: 3, fear: 2 }, { anger: 2, sadness: 2 }, { fear: 3 }],
  2: [{ fear: 1, anticipation: 1 }, { sadness: 1 }, { anger: 1 }, { disgust: 1, sadness: 2 }],
  3: [{ anticipation: 1 }, {}, { trust: 1 }, { surprise: 1 }],
  4: [{ joy: 1 }, { trust: 2, joy: 1 }, { joy: 2 }],
  5: [{ joy: 2, trust: 2 }, { joy: 3 }, { joy: 2, surprise: 2 }],
};

/** The emotions of a made-up moment. */
export function demoEmotions(mood: number, turn: number): Emotions {
  const some = named[mood] ?? [];
  return some[turn % some.length] ?? {};
}
