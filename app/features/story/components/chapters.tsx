import { Link } from "@remix-run/react";
import { ownPaths } from "~/own-paths";
import { cycleWords } from "~/ui/copy/cycles";
import { Ring } from "~/ui/feedback/ring";
import { Quote } from "~/ui/quote";
import { formatDay, type Reader } from "~/ui/time/format-time";
import type { Chapter } from "../read-story.server";

export type ShownChapter = Chapter & { moved: string | null };

function spanWords({ at, until }: ShownChapter, reader: Reader): string {
  const from = formatDay(at, reader);
  return until === null ? `Desde ${from}` : `De ${from} até ${formatDay(until, reader)}`;
}

/** A patient's times in the cycles, the oldest first: when, the line that was said, and what moved. */
export function Chapters({ chapters, reader }: { chapters: readonly ShownChapter[]; reader: Reader }) {
  return (
    <ol className="max-w-reading space-y-8">
      {chapters.map((chapter) => {
        const { id, cycle, why, by, answer, moved, reached } = chapter;
        const who = by === null ? "você" : by;
        return (
          <li key={id} className="flex break-inside-avoid gap-4">
            <Ring current={cycle} className="mt-1 size-12" />
            <div className="min-w-0 flex-1">
              <h2 className="text-xl">{cycleWords[cycle].name}</h2>
              <p className="text-ink-soft">{spanWords(chapter, reader)}</p>
              {why === null ? (
                <p className="mt-1 text-sm text-ink-soft">Dito por {who}.</p>
              ) : (
                <Quote className="mt-2" source={who}>
                  {why}
                </Quote>
              )}
              {answer?.line != null && (
                <Quote className="mt-2" source={answer.agrees ? "você respondeu" : "você vê diferente"}>
                  {answer.line}
                </Quote>
              )}
              {answer !== null && answer.line === null && (
                <p className="mt-1 text-sm text-ink-soft">
                  {answer.agrees ? "Fez sentido para você." : "Você via diferente."}
                </p>
              )}
              {moved !== null && <p className="mt-2">Neste tempo: {moved}.</p>}
              {reached.length > 0 && (
                <ul className="mt-1">
                  {reached.map((goal) => (
                    <li key={goal.id}>
                      Meta alcançada:{" "}
                      <Link to={ownPaths.goal(goal.id)} className="link wrap-anywhere">
                        {goal.title}
                      </Link>
                    </li>
                  ))}
                </ul>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
