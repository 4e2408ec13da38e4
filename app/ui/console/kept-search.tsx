import { useSearchParams } from "@remix-run/react";

/** A GET form drops the address's search: what else it says goes along, but for the names the form sets itself and the place in the list. */
export function KeptSearch({ but }: { but: readonly string[] }) {
  const [search] = useSearchParams();
  const kept = [...search].filter(
    ([name]) => name !== "cursor" && name !== "done" && name !== "act" && !but.includes(name),
  );
  return kept.map(([name, value], at) => <input key={`${name} ${at}`} type="hidden" name={name} value={value} />);
}
