import { classNames } from "../class-names";
import type { Mood } from "../copy/moods";

/** Eyes, brows and mouth of each face; the outline is common to all. */
const features: Record<Mood, string> = {
  1: "M13 22.5c1.6 1.7 4.4 1.7 6 0M29 22.5c1.6 1.7 4.4 1.7 6 0M12.5 17.5l5.5-2.7M35.5 17.5l-5.5-2.7M16.5 35c2-4.6 5-6.2 7.5-6.2s5.5 1.6 7.5 6.2",
  2: "M16.2 21v1.6M31.8 21v1.6M13 17.2l5-1.6M35 17.2l-5-1.6M17.5 33c2-2.2 4.2-3 6.5-3s4.5.8 6.5 3",
  3: "M16.2 19.5v2.2M31.8 19.5v2.2M17 31.2c2.3-.9 4.6-.9 7 0s4.7.9 7 0",
  4: "M16.2 19v2.2M31.8 19v2.2M16.5 29c1.9 2.7 4.5 3.9 7.5 3.9s5.6-1.2 7.5-3.9",
  5: "M12.8 21.2c1.5-2.5 5-2.5 6.5 0M28.7 21.2c1.5-2.5 5-2.5 6.5 0M14.5 28c1.8 5 5.3 7.3 9.5 7.3s7.7-2.3 9.5-7.3z",
};

type MoodFaceProps = {
  mood: Mood;
  className?: string;
  /** Only eyes and mouth: where a coloured disc is already the face. */
  bare?: boolean;
};

/** One of five line drawings; decorative, so always beside its word. */
export function MoodFace({ mood, className, bare = false }: MoodFaceProps) {
  return (
    <svg
      viewBox={bare ? "5 6 38 38" : "0 0 48 48"}
      fill="none"
      stroke="currentColor"
      strokeWidth={2.25}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={classNames("shrink-0", className)}
    >
      {!bare && <path d="M33.5 6.8A19.5 19.5 0 1 0 39.8 12.6" />}
      <path d={features[mood]} />
    </svg>
  );
}
