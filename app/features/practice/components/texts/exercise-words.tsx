import { courseLines, minutesWords } from "./course-words";
import type { ExerciseText } from "./texts.data";

/** An exercise in words alone: whole without scripts, without network, and on paper. */
export function ExerciseWords({ text }: { text: ExerciseText }) {
  const { before, care, course } = text;
  const minutes = course.lengths[0] ?? 1;
  const lines = courseLines(course, minutes);
  return (
    <div className="max-w-reading space-y-3">
      <p>{before}</p>
      <ol className="list-decimal space-y-2 pl-8">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <p className="text-sm text-ink-soft">
        Cerca de {minutesWords(minutes)}. {care}
      </p>
    </div>
  );
}
