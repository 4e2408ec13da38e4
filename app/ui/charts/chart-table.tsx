import { classNames } from "../class-names";

/** The numbers of a chart: the first column names the row. */
export type TableOfChart = { caption: string; head: string[]; rows: string[][] };

/** A cell so short stays in one line: a name like PHQ-9 is not torn apart. */
const shortCell = 10;
const wrapOf = (words: string) => words.length <= shortCell && "whitespace-nowrap";

/** A chart as a table, for the ear, for copying and for exact numbers. */
export function ChartTable({ caption, head, rows }: TableOfChart) {
  return (
    <table className="w-full max-w-reading text-sm tabular-nums print:max-w-none">
      <caption className="pb-1 text-left font-semibold">{caption}</caption>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col" className="border-b border-line-strong py-1 pr-3 text-left font-semibold">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells], n) => (
          // A day may have two rows.
          <tr key={n}>
            <th
              scope="row"
              className={classNames("border-b border-line py-1 pr-3 text-left font-normal", wrapOf(name ?? ""))}
            >
              {name}
            </th>
            {cells.map((cell, i) => (
              <td key={i} className={classNames("border-b border-line py-1 pr-3", wrapOf(cell))}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
