import type { Family, Intensity } from "../../emotions/emotion";
import { emotionFills } from "./emotion-tones";
import { ray } from "./petal";

/** A small wheel with one ray: its direction and colour say the family, its length how strong. Stands beside its word. */
export function EmotionMark({ family, intensity }: { family: Family; intensity: Intensity }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 200 200" className="size-5 shrink-0">
      <circle cx={100} cy={100} r={92} className="fill-none stroke-line-strong" strokeWidth={8} />
      <path d={ray(family, intensity)} className={emotionFills[family]} />
    </svg>
  );
}
