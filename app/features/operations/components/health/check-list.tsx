import { Link } from "@remix-run/react";
import { StateMark } from "~/features/tenancy/components/member/state-mark";
import type { Check, Tone } from "./check";

const words: Record<Tone, string> = {
  now: "agora",
  unknown: "sem resposta",
  soon: "nos próximos dias",
  calm: "em ordem",
};
const tones = { now: "act", unknown: "act", soon: "quiet", calm: "calm" } as const;

/** What is looked at: how it is, and beside it what to do. */
export function CheckList({ checks }: { checks: Check[] }) {
  return (
    <ul className="mb-8 divide-y divide-line border-y border-line">
      {checks.map(({ key, title, tone, fact, todo, to }) => (
        <li key={key} className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[13rem_minmax(0,1fr)]">
          <div className="flex flex-wrap items-baseline gap-x-2 gap-y-1 sm:flex-col sm:items-start">
            <h2 className="font-semibold dense:text-base">
              {to ? (
                <Link to={to} className="link">
                  {title}
                </Link>
              ) : (
                title
              )}
            </h2>
            <StateMark tone={tones[tone]}>{words[tone]}</StateMark>
          </div>
          <div className="max-w-reading wrap-anywhere dense:text-sm">
            <p>{fact}</p>
            {todo && <p className="text-ink-soft">{todo}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}
