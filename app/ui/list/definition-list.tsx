import type { ReactNode } from "react";

type DefinitionListProps = { items: { term: string; value: ReactNode }[] };

/** Names and values, side by side where there is room. */
export function DefinitionList({ items }: DefinitionListProps) {
  return (
    <dl className="max-w-reading divide-y divide-line border-y border-line dense:text-sm">
      {items.map(({ term, value }) => (
        <div
          key={term}
          className="grid grid-cols-1 gap-x-4 py-2.5 sm:grid-cols-[minmax(0,1fr)_minmax(0,2.2fr)] dense:py-1.5"
        >
          <dt className="text-ink-soft">{term}</dt>
          <dd className="min-w-0 wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
