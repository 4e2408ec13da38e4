import type { ReportPart, ReportSpan } from "../report-part";
import { countWords, dayCell, weeksOf } from "./day-words";

/** How much was recorded on a day that has something: shared entries and check-ins. */
export type CountedDay = { date: string; count: number };

/** How often somebody wrote, week by week. @param days oldest first */
export function writingPart(days: readonly CountedDay[], span: ReportSpan): ReportPart {
  const weeks = weeksOf(span).map(({ from, to }) => {
    const within = days.filter(({ date }) => date >= from && date <= to);
    return { from, to, days: within.length, records: within.reduce((sum, { count }) => sum + count, 0) };
  });
  const records = weeks.reduce((sum, week) => sum + week.records, 0);
  const silent = weeks.filter((week) => week.records === 0).length;
  const sentence =
    records === 0
      ? "Nada compartilhado neste período."
      : `${countWords(records, "registro compartilhado", "registros compartilhados")} em ${countWords(days.length, "dia", "dias")}; ${silent === 0 ? "nenhuma semana sem registro" : countWords(silent, "semana sem registro", "semanas sem registro")}.`;
  const high = Math.max(1, ...weeks.map((week) => week.records));
  return {
    kind: "writing",
    sentence,
    charts:
      records === 0
        ? []
        : [
            {
              kind: "bars",
              name: "Registros por semana",
              sentence,
              bars: weeks.map((week) => ({
                label: dayCell(week.from),
                value: week.records,
                words: String(week.records),
              })),
              high,
            },
          ],
    table: {
      head: ["Semana de", "até", "Registros", "Dias com registro"],
      rows: weeks.map((week) => [dayCell(week.from), dayCell(week.to), String(week.records), String(week.days)]),
    },
  };
}
