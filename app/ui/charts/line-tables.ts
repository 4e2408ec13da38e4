import type { Lane } from "./chart-lane";
import type { TableOfChart } from "./chart-table";
import type { Series } from "./series-lines";

type Line = { series: Series[]; lanes: Lane[]; heads: { at: string; value: string }; caption: string };

/** What a cell says where nothing was recorded: never a zero. */
const nothing = "sem registro";

/** A line chart in rows: a row for each place where a series has a point, and one for each thing that happened. */
export function tablesOfLine({ series, lanes, heads, caption }: Line): TableOfChart[] {
  const rows = new Map<number, { label: string; words: Map<string, string> }>();
  for (const { name, points } of series) {
    for (const { at, label, words } of points) {
      const row = rows.get(at) ?? { label, words: new Map<string, string>() };
      rows.set(at, { ...row, words: row.words.set(name, words) });
    }
  }
  const names = series.map(({ name }) => name);
  const values = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([, { label, words }]) => [label, ...names.map((name) => words.get(name) ?? nothing)]);
  const happened = lanes
    .flatMap(({ name, marks = [] }) => marks.map((mark) => ({ ...mark, name })))
    .sort((a, b) => a.at - b.at)
    .map(({ label, name, words }) => [label, name, words]);
  return [
    { caption, head: [heads.at, ...(names.length === 1 ? [heads.value] : names)], rows: values },
    { caption: "No mesmo período", head: [heads.at, "O quê", "Detalhe"], rows: happened },
  ];
}
