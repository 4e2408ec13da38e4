import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { classNames } from "../class-names";
import { Button } from "../form/button";

type FilterBarProps = {
  label?: string;
  /** Address without filters; shown as "Limpar" when something is filtered. */
  clearHref?: string;
  filtered?: boolean;
  submitLabel?: string;
  /** A field has its error under it: then the fields stand in line by their tops. */
  refused?: boolean;
  /** Fields: SearchField, Select, DateTimeField… */
  children: ReactNode;
};

/** Filters as a GET form: the address says what is shown, and can be kept and shared. */
export function FilterBar({
  label = "Filtros",
  clearHref,
  filtered,
  submitLabel = "Filtrar",
  refused = false,
  children,
}: FilterBarProps) {
  return (
    <Form
      method="get"
      role="search"
      aria-label={label}
      className={classNames("mb-4 flex flex-wrap gap-x-3 gap-y-2", refused ? "items-start" : "items-end")}
    >
      {children}
      <div>
        {/* As high as a label: the button stands beside the fields, whatever is written under them. */}
        {refused && (
          <span aria-hidden="true" className="mb-1 hidden dense:text-sm sm:block">
            &nbsp;
          </span>
        )}
        <Button variant="quiet">{submitLabel}</Button>
        {filtered && clearHref && (
          <Link to={clearHref} className="link inline-flex min-h-11 items-center px-2 dense:min-h-9 dense:text-sm">
            Limpar
          </Link>
        )}
      </div>
    </Form>
  );
}
