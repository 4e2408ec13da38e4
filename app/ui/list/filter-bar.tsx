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
      <Button variant="quiet" className={classNames(refused && "sm:mt-6")}>
        {submitLabel}
      </Button>
      {filtered && clearHref && (
        <Link
          to={clearHref}
          className={classNames(
            "link inline-flex min-h-11 items-center px-2 dense:min-h-9 dense:text-sm",
            refused && "sm:mt-6",
          )}
        >
          Limpar
        </Link>
      )}
    </Form>
  );
}
