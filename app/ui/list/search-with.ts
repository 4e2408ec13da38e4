/** The search string with some parameters set or (with null) taken away; always starts with "?". */
export function searchWith(search: URLSearchParams | string, changes: Record<string, string | null>): string {
  const next = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === "") next.delete(name);
    else next.set(name, value);
  }
  return `?${next.toString()}`;
}
