import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { classNames } from "../class-names";
import { useHydrated } from "../form/hydrated";
import { useMarkedRows } from "./marked-rows";

type BulkBarProps = {
  /** Id of the form: the table's boxes belong to it. */
  form: string;
  /** The rows on the page: when they change, the count begins anew. */
  rows: readonly unknown[];
  /** How many are marked, in words: "3 pessoas marcadas". */
  words: (count: number) => string;
  /** What can be done with them: submit buttons, and fields that go along. */
  children: ReactNode;
};

/**
 * What can be done with the marked rows of a table, with their count. Without JavaScript it is a form like any other, and says so; with
 * it, it comes when something is marked and stays in sight.
 */
export function BulkBar({ form, rows, words, children }: BulkBarProps) {
  const isLive = useHydrated();
  const { count, markAll } = useMarkedRows(form, rows);
  return (
    <Form
      method="post"
      id={form}
      preventScrollReset
      aria-label="Marcadas"
      className={classNames(
        "flex flex-wrap items-center gap-x-4 gap-y-2 bg-paper py-2",
        count > 0 && "sticky bottom-16 z-20 lg:bottom-0",
      )}
    >
      <p role="status" className="text-sm text-ink-soft">
        {!isLive ? "Marque na lista e escolha o que fazer." : count === 0 ? "" : words(count)}
      </p>
      {(!isLive || count > 0) && children}
      {isLive && rows.length > 0 && (
        <button type="button" className="link min-h-11 text-sm dense:min-h-9" onClick={() => markAll(count === 0)}>
          {count === 0 ? "Marcar todas desta página" : "Desmarcar"}
        </button>
      )}
    </Form>
  );
}
