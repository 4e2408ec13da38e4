import { Search } from "lucide-react";

type SearchFieldProps = {
  name?: string;
  /** Says what is searched: "Buscar pacientes". */
  label: string;
  defaultValue?: string;
  className?: string;
};

/** A search box; stands inside a GET form such as FilterBar. */
export function SearchField({ name = "q", label, defaultValue, className }: SearchFieldProps) {
  return (
    <label className={className ?? "relative block w-full max-w-72"}>
      <span className="sr-only">{label}</span>
      <Search
        aria-hidden="true"
        className="pointer-events-none absolute left-3 top-1/2 size-4 -translate-y-1/2 text-ink-soft"
      />
      <input
        type="search"
        name={name}
        defaultValue={defaultValue}
        placeholder={label}
        enterKeyHint="search"
        className="control control-search"
      />
    </label>
  );
}
