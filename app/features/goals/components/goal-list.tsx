import { Link } from "@remix-run/react";
import { Ring } from "~/ui/feedback/ring";
import { formatDay, type Reader } from "~/ui/time/format-time";
import type { Goal } from "../goal/goal";
import { endWords, progressWords, shareOf } from "./goal-words";

type ListProps = { goals: readonly Goal[]; to: (id: string) => string; reader: Reader; own: boolean };

function lineOf({ steps, isShared, reviewedAt }: Goal, reader: Reader, own: boolean): string {
  return [
    progressWords(steps) ?? "ainda sem passos",
    reviewedAt !== null && `revista ${formatDay(reviewedAt, reader)}`,
    own && !isShared && "só para você",
  ]
    .filter(Boolean)
    .join(" · ");
}

/** What is worked on: each with how far it is and the step that comes next. */
export function OpenGoals({ goals, to, reader, own }: ListProps) {
  return (
    <ul className="max-w-reading divide-y divide-line border-y border-line">
      {goals.map((goal) => {
        const next =
          goal.steps.find(({ state }) => state === "going") ?? goal.steps.find(({ state }) => state === "todo");
        return (
          <li key={goal.id}>
            <Link to={to(goal.id)} className="group flex items-start gap-4 py-3 dense:py-2">
              <Ring share={shareOf(goal.steps)} className="mt-1 size-10 dense:size-8" />
              <span className="min-w-0 flex-1">
                <span className="block font-semibold wrap-anywhere group-hover:text-act">{goal.title}</span>
                <span className="block text-sm text-ink-soft">{lineOf(goal, reader, own)}</span>
                {next && (
                  <span className="block wrap-anywhere">
                    <span className="text-ink-soft">
                      {next.state === "going" ? "Em andamento: " : "Próximo passo: "}
                    </span>
                    {next.text}
                  </span>
                )}
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

/** What has ended: how and when, and what was said then. */
export function EndedGoals({ goals, to, reader }: Omit<ListProps, "own">) {
  if (goals.length === 0) return null;
  return (
    <section aria-labelledby="encerradas" className="mt-10 max-w-reading">
      <h2 id="encerradas" className="mb-2 text-xl dense:text-base">
        Encerradas
      </h2>
      <ul className="divide-y divide-line border-y border-line">
        {goals.map(({ id, title, status, endedAt, closing }) => (
          <li key={id} className="py-2">
            <Link to={to(id)} className="link inline-flex min-h-11 items-center wrap-anywhere dense:min-h-8">
              {title}
            </Link>
            <span className="block text-sm text-ink-soft">
              {status === "open" ? "" : endWords[status]}
              {endedAt !== null && `, ${formatDay(endedAt, reader)}`}
            </span>
            {closing !== null && <span className="block font-own-words italic wrap-anywhere">{closing}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
