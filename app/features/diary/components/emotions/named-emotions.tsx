import { classNames } from "~/ui/class-names";
import { namedEmotions, type Emotions } from "../../emotions/emotion";
import { emotionWords } from "../../emotions/emotion-words";
import { EmotionMark } from "./emotion-mark";

/** The emotions somebody named: mark and word each; nothing where none were. */
export function NamedEmotions({ emotions, className }: { emotions: Emotions; className?: string }) {
  const named = namedEmotions(emotions);
  if (named.length === 0) return null;
  return (
    <ul aria-label="Emoções" className={classNames("flex flex-wrap gap-x-4 gap-y-1", className)}>
      {named.map(({ family, intensity }) => (
        <li key={family} className="inline-flex items-center gap-1.5">
          <EmotionMark family={family} intensity={intensity} />
          {emotionWords[family].of[intensity]}
        </li>
      ))}
    </ul>
  );
}
