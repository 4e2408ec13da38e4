import { Link, useSearchParams } from "@remix-run/react";
import { ArrowDown } from "lucide-react";
import { useRef } from "react";
import { useFocusBack, useListKeys } from "../list/list-keys";
import { searchWith } from "../list/search-with";
import { shownColumns, type ConsoleColumn } from "./console-columns";

type ConsoleTableProps<Row> = {
  /** Says what the table holds; read aloud. */
  caption: string;
  /** All there are; the address says which are shown. The first one names the row. */
  columns: readonly ConsoleColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  nameOf: (row: Row) => string;
  /** Where a row opens; the address's search goes along. Without it rows only say what they say. */
  hrefOf?: (row: Row) => string;
  /** The row that is open beside the table. */
  openId?: string;
  /** The order when the address names none. */
  sort?: string;
  /** Id of the form (`BulkBar`) whose boxes the rows bring; without one they cannot be marked. */
  form?: string;
  /** Rows that cannot be marked. */
  isFixed?: (row: Row) => boolean;
};

/**
 * A console's table: sticky head, order and columns by the address, rows that can be marked for a form, j and k to walk, x to mark, Enter
 * to open. Without JavaScript everything is a link or a box of a form; on phones each row is a card.
 */
export function ConsoleTable<Row>(props: ConsoleTableProps<Row>) {
  const { caption, columns, rows, rowKey, openId, sort, form } = props;
  const [search] = useSearchParams();
  const list = useRef<HTMLDivElement>(null);
  useListKeys(list);
  useFocusBack(list, openId);
  const shown = shownColumns(search, columns).map((column, at) => ({
    ...column,
    yields: openId !== undefined && at > 2,
  }));
  const current = search.get("sort") ?? sort;
  const kept = searchWith(search, { done: null, act: null, of: null });
  return (
    <div ref={list}>
      <table className="data-table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {form && (
              <th scope="col" className="w-8">
                <span className="sr-only">Marcar</span>
              </th>
            )}
            {shown.map((column) => (
              <Head key={column.key} column={column} current={current} search={search} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ConsoleRow key={rowKey(row)} row={row} shown={shown} kept={kept} {...props} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A column as it is shown; one that yields gives its room to the panel beside the table. */
type ShownColumn<Row> = ConsoleColumn<Row> & { yields: boolean };

const yielding = "md:max-2xl:hidden";

type HeadProps<Row> = { column: ShownColumn<Row>; current: string | undefined; search: URLSearchParams };

function Head<Row>({ column: { header, align, sort, yields }, current, search }: HeadProps<Row>) {
  const isCurrent = sort !== undefined && sort === current;
  return (
    <th
      scope="col"
      data-align={align}
      aria-sort={isCurrent ? "ascending" : undefined}
      className={yields ? yielding : undefined}
    >
      {sort === undefined ? (
        header || <span className="sr-only">Ações</span>
      ) : (
        <Link
          to={searchWith(search, { sort, cursor: null })}
          preventScrollReset
          className="inline-flex items-center gap-1 hover:text-act"
        >
          {header}
          {isCurrent && <ArrowDown aria-hidden="true" className="size-4" />}
        </Link>
      )}
    </th>
  );
}

type ConsoleRowProps<Row> = Omit<ConsoleTableProps<Row>, "rows"> & {
  row: Row;
  shown: ShownColumn<Row>[];
  /** Search part of the address, as links into the list keep it. */
  kept: string;
};

function ConsoleRow<Row>({ row, shown, kept, rowKey, nameOf, hrefOf, openId, form, isFixed }: ConsoleRowProps<Row>) {
  const id = rowKey(row);
  return (
    <tr>
      {form && (
        <td data-label="">
          {!isFixed?.(row) && (
            <label className="flex min-h-11 items-center gap-2 md:min-h-0">
              <input type="checkbox" form={form} name="ids" value={id} data-mark="" className="size-5 md:size-4" />
              <span className="md:sr-only">
                Marcar<span className="sr-only"> {nameOf(row)}</span>
              </span>
            </label>
          )}
        </td>
      )}
      {shown.map((column, at) =>
        at === 0 ? (
          <th key={column.key} scope="row">
            {hrefOf ? (
              <Link
                data-row={id}
                to={hrefOf(row) + kept}
                preventScrollReset
                aria-current={id === openId ? "true" : undefined}
                className="link wrap-anywhere aria-[current]:font-semibold max-md:inline-flex max-md:min-h-11 max-md:items-center"
              >
                {column.cell(row)}
              </Link>
            ) : (
              column.cell(row)
            )}
          </th>
        ) : (
          <td
            key={column.key}
            data-label={column.header}
            data-align={column.align}
            className={column.yields ? yielding : undefined}
          >
            <div className="min-w-0 max-md:wrap-anywhere">{column.cell(row)}</div>
          </td>
        ),
      )}
    </tr>
  );
}
