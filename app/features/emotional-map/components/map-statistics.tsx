import type { ReactNode } from "react";
import { decimal } from "~/features/diary/components/mood/mood-scale";
import type { WholeSummary } from "~/features/diary/mood/own-mood.server";
import type { Mean } from "~/features/diary/mood/statistics/mood-patterns";
import { Bars } from "~/ui/charts/bars";
import { Ranges } from "~/ui/charts/ranges";
import { levelTone } from "~/ui/charts/tone";
import {
  differenceWords,
  fewestRecords,
  highestSentence,
  scaleSentences,
  trendSentence,
  volatilitySentence,
} from "./statistics-words";

const weekdays = [
  [1, "segunda"],
  [2, "terça"],
  [3, "quarta"],
  [4, "quinta"],
  [5, "sexta"],
  [6, "sábado"],
  [7, "domingo"],
] as const;
const parts = [
  ["night", "madrugada"],
  ["morning", "manhã"],
  ["afternoon", "tarde"],
  ["evening", "noite"],
] as const;

/** What the numbers of a year say: sentences first, then when and with what. Nothing is said of why. */
export function MapStatistics({ summary }: { summary: WholeSummary }) {
  if (summary.count === 0) return null;
  return (
    <div className="mt-10 space-y-10">
      <Part title="Ao longo do ano">
        <ul className="max-w-reading space-y-1">
          {[
            trendSentence(summary.trend, summary.days),
            volatilitySentence(summary.volatility),
            ...scaleSentences(summary),
          ].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Part>
      <div className="grid gap-10 lg:grid-cols-2">
        <Part title="Por dia da semana">
          <Means
            caption="Humor médio por dia da semana"
            rows={weekdays.map(([key, name]) => [name, summary.weekdays[key]])}
          />
        </Part>
        <Part title="Por hora do dia">
          <Means
            caption="Humor médio por parte do dia"
            rows={parts.map(([key, name]) => [name, summary.dayParts[key]])}
          />
        </Part>
      </div>
      {summary.tags.length > 0 && (
        <Part title="Junto de cada etiqueta">
          <Ranges
            sentence="Quanto a média das anotações com a etiqueta fica abaixo ou acima das outras, com o intervalo de 95 %. Andar junto não diz o que causa o quê."
            caption="Diferença de humor por etiqueta"
            sides={["humor mais baixo", "humor mais alto"]}
            ranges={summary.tags.map(({ tag, difference, low, high, count }) => ({
              ...{ key: tag, label: tag, value: difference, low, high },
              words: `${differenceWords({ difference, low, high })}, ${count}\u00a0anotações`,
            }))}
          />
        </Part>
      )}
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="min-w-0 break-inside-avoid">
      <h2 className="mb-2 text-lg">{title}</h2>
      {children}
    </section>
  );
}

function Means({ caption, rows }: { caption: string; rows: (readonly [string, Mean])[] }) {
  return (
    <Bars
      sentence={highestSentence(rows)}
      caption={caption}
      low={1}
      high={5}
      bars={rows.map(([name, { average, count }]) => ({
        key: name,
        label: name,
        value: count >= fewestRecords ? average : null,
        words: wordsOf(average, count),
        tone: average === null ? "plain" : levelTone(average),
      }))}
    />
  );
}

function wordsOf(average: number | null, count: number): string {
  if (average === null) return "sem registro";
  return count < fewestRecords ? "poucos" : `${decimal(average)} em ${count}`;
}
