import { classNames } from "~/ui/class-names";
import { families, type Emotions, type Family, type Intensity } from "../../emotions/emotion";
import { emotionWords } from "../../emotions/emotion-words";
import { emotionFills, emotionStrokes } from "./emotion-tones";
import { nameOf, petal } from "./petal";

const intensities = [1, 2, 3] as const;

type EmotionWheelProps = { chosen: Emotions; onChoose: (family: Family, intensity: Intensity) => void };

/** Plutchik's wheel for finger and mouse; the groups of words below it say the same to keyboard and ear. */
export function EmotionWheel({ chosen, onChoose }: EmotionWheelProps) {
  return (
    <svg aria-hidden="true" viewBox="-50 -14 300 228" className="w-full max-w-form touch-manipulation select-none">
      {families.flatMap((family) =>
        intensities.map((intensity) => {
          const isChosen = chosen[family] === intensity;
          return (
            <path
              key={`${family} ${intensity}`}
              d={petal(family, intensity)}
              onClick={() => onChoose(family, intensity)}
              strokeWidth={isChosen ? 3 : 1}
              fillOpacity={isChosen ? 1 : 0.1 + intensity * 0.12}
              className={classNames(
                "cursor-pointer hover:opacity-80",
                emotionFills[family],
                isChosen ? "stroke-ink" : emotionStrokes[family],
              )}
            >
              <title>{emotionWords[family].of[intensity]}</title>
            </path>
          );
        }),
      )}
      {families.map((family) => {
        const { x, y, anchor } = nameOf(family);
        return (
          <text key={family} x={x} y={y} fontSize={11} textAnchor={anchor} className="fill-ink">
            {emotionWords[family].name}
          </text>
        );
      })}
    </svg>
  );
}
