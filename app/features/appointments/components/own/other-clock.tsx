import { firstName } from "~/lib/text/person-name";
import { formatHour } from "~/ui/time/format-time";
import { zoneName } from "./slot-days";

/** What the clock says where the psychologist is, when it is another. @param at ms */
export function OtherClock({ at, zone, name }: { at: number; zone: string; name: string }) {
  return (
    <p className="text-ink-soft">{`No seu relógio. Para ${firstName(name)} são ${formatHour(at, { zone })} (${zoneName(zone, at)}).`}</p>
  );
}
