import { Link, useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { searchWith } from "./search-with";

type FilterLinksProps = {
  label: string;
  /** Parameter in the address; changing it drops the cursor. */
  param: string;
  /** An empty value means "all". */
  options: { value: string; label: ReactNode }[];
  /** What is shown when the address names none. */
  fallback?: string;
};

/** One filter as a row of links; the current one is marked. */
export function FilterLinks({ label, param, options, fallback = "" }: FilterLinksProps) {
  const [search] = useSearchParams();
  const current = search.get(param) ?? fallback;
  return (
    <nav aria-label={label} className="mb-4">
      <ul className="flex flex-wrap gap-x-1 gap-y-1 border-b border-line">
        {options.map((option) => (
          <li key={option.value}>
            <Link
              to={searchWith(search, { [param]: option.value, cursor: null })}
              aria-current={option.value === current ? "true" : undefined}
              preventScrollReset
              className="-mb-px inline-flex min-h-11 items-center gap-1.5 border-b-2 border-transparent px-3 text-ink-soft hover:text-act aria-[current]:border-act aria-[current]:font-semibold aria-[current]:text-ink dense:min-h-9 dense:text-sm"
            >
              {option.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
