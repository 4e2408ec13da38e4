import { classNames } from "../class-names";
import type { Mood } from "../copy/moods";
import { moodWords } from "../copy/moods";
import { MoodFace } from "./mood-face";

/** Ground and drawing colour of each mood; colour is always doubled by the face and the word. */
export const moodGrounds: Record<Mood, string> = {
  1: "bg-mood-1 text-on-mood-1",
  2: "bg-mood-2 text-on-mood-2",
  3: "bg-mood-3 text-on-mood-3",
  4: "bg-mood-4 text-on-mood-4",
  5: "bg-mood-5 text-on-mood-5",
};

type MoodBadgeProps = { mood: Mood; className?: string; size?: "small" | "medium" | "large" };

const sizes = {
  small: { face: "size-6", text: "text-sm" },
  medium: { face: "size-8", text: "text-base" },
  large: { face: "size-12", text: "text-lg" },
};

/** A recorded mood: face, colour and word together. */
export function MoodBadge({ mood, className, size = "medium" }: MoodBadgeProps) {
  return (
    <span className={classNames("inline-flex max-w-full items-center gap-2 align-middle", sizes[size].text, className)}>
      <span className={classNames("rounded-full", moodGrounds[mood])}>
        <MoodFace bare mood={mood} className={sizes[size].face} />
      </span>
      {moodWords[mood]}
    </span>
  );
}
