import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import type { Reader } from "~/ui/time/format-time";
import { MadeBy } from "./made-by";
import { ProblemForm } from "./problem-form";
import { Rating } from "./rating";
import type { Insight } from "../list-insights.server";

/** What entries show, each with what made it, what it is about, and whether it helped. */
export function InsightList({ insights, reader }: { insights: Insight[]; reader: Reader }) {
  return (
    <ul className="max-w-reading divide-y divide-line border-y border-line">
      {insights.map((insight) => (
        <li key={insight.id} className="py-4">
          <p className="wrap-anywhere">{insight.text}</p>
          {insight.model === "local" ? (
            <p className="mt-3 text-sm text-ink-soft">Contas da própria CÁRIS: nada foi enviado a ninguém.</p>
          ) : (
            <MadeBy what="Escrita por" by={{ model: insight.model, at: insight.createdAt }} reader={reader}>
              . Não é diagnóstico.
            </MadeBy>
          )}
          <Sources ids={insight.sources} />
          <Rating helpful={insight.helpful} of={{ name: "id", value: insight.id }} />
          {insight.model !== "local" && <ProblemForm id={insight.id} />}
        </li>
      ))}
    </ul>
  );
}

const mostLinks = 5;

function Sources({ ids }: { ids: string[] }) {
  return (
    <p className="mt-1 flex flex-wrap gap-x-1 text-sm">
      <span className="inline-flex min-h-11 items-center text-ink-soft">Anotações de que fala:</span>
      {ids.slice(-mostLinks).map((id, i) => (
        <Link
          key={id}
          to={paths.diaryEntry(id)}
          className="link inline-flex min-h-11 min-w-11 items-center justify-center"
        >
          <span className="sr-only">anotação </span>
          {i + 1}
        </Link>
      ))}
      {ids.length > mostLinks && (
        <span className="inline-flex min-h-11 items-center text-ink-soft">e mais {ids.length - mostLinks}</span>
      )}
    </p>
  );
}
