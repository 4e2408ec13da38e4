import { useSearchParams } from "@remix-run/react";

/** What an address says once: the place in a list, and what has just been done. */
export const passing = ["cursor", "done", "act", "of"];

/** A GET form drops the address's search: what else it says goes along, but for the names the form sets itself and the place in the list. */
export function KeptSearch({ but }: { but: readonly string[] }) {
  const [search] = useSearchParams();
  const kept = [...search].filter(([name]) => !passing.includes(name) && !but.includes(name));
  return kept.map(([name, value], at) => <input key={`${name} ${at}`} type="hidden" name={name} value={value} />);
}
