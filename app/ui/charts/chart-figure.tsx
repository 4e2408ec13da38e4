import type { ReactNode } from "react";
import { Fold } from "../fold";
import { classNames } from "../class-names";
import { ChartTable, type TableOfChart } from "./chart-table";

type ChartFigureProps = {
  /** What the chart shows, in one sentence: it is read aloud in the drawing's stead. */
  sentence: string;
  /** The drawing, hidden from who cannot see it; links within it are not. */
  children: ReactNode;
  /** The same in rows and columns, folded; without rows there is nothing to unfold. */
  tables?: TableOfChart[];
  /** Where the sentence stands on the page already, it is for the ear alone. */
  hideSentence?: boolean;
  className?: string;
};

/** A drawing, one sentence that says what it shows, and its numbers for whoever wants them or cannot see it. */
export function ChartFigure({ sentence, children, tables = [], hideSentence = false, className }: ChartFigureProps) {
  const filled = tables.filter(({ rows }) => rows.length > 0);
  return (
    <figure className={classNames("break-inside-avoid", className)}>
      <figcaption className={hideSentence ? "sr-only" : "mb-3 max-w-reading"}>{sentence}</figcaption>
      {children}
      {filled.length > 0 && (
        <div className="mt-1 text-sm print:hidden">
          <Fold label="Ver os números">
            {filled.map((table) => (
              <ChartTable key={table.caption} {...table} />
            ))}
          </Fold>
        </div>
      )}
    </figure>
  );
}
