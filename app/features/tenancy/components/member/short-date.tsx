import { formatExact, type Reader } from "~/ui/time/format-time";

/** A date for tables: "26/11/2026", with the hour in the tooltip. */
export function ShortDate({ at, reader }: { at: number; reader: Reader }) {
  const exact = formatExact(at, reader);
  return (
    <time dateTime={new Date(at).toISOString()} title={exact} className="whole">
      {exact.split(",")[0]}
    </time>
  );
}
