import type { ReactNode } from "react";

export type Column<Row> = {
  key: string;
  /** Head of the column; an empty one is for actions. */
  header: string;
  cell: (row: Row) => ReactNode;
  align?: "end";
};

type DataTableProps<Row> = {
  /** Says what the table holds; read aloud, shown only with `showCaption`. */
  caption: string;
  showCaption?: boolean;
  /** The first column names the row. */
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  /** Shown instead of the table when there are no rows. */
  empty?: ReactNode;
};

/** A dense table with a sticky head; on phones each row becomes a list of named values. */
export function DataTable<Row>({ caption, showCaption = false, columns, rows, rowKey, empty }: DataTableProps<Row>) {
  if (rows.length === 0 && empty) return <>{empty}</>;
  return (
    <table className="data-table">
      <caption className={showCaption ? "mb-2 text-left font-semibold" : "sr-only"}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" data-align={column.align}>
              {column.header || <span className="sr-only">Ações</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column, index) =>
              index === 0 ? (
                <th key={column.key} scope="row">
                  {column.cell(row)}
                </th>
              ) : (
                <td key={column.key} data-label={column.header} data-align={column.align}>
                  <div className="min-w-0 max-md:wrap-anywhere">{column.cell(row)}</div>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
