import { deviceZone, placeOfZone } from "~/lib/time/zone";
import { fromWallClock } from "~/lib/time/wall-clock";
import { useHydrated } from "~/ui/form/hydrated";
import { formatHour } from "~/ui/time/format-time";
import { clock } from "./move.state";

/** The hours beside the days; where this device hangs on another clock, that one's hours beside them. */
export function HourGutter({ hours, day, zone }: { hours: readonly number[]; day: string; zone: string }) {
  const other = useOtherZone(zone, day);
  return (
    <div aria-hidden="true" className="flex">
      {other !== null && <Hours hours={hours} say={(minute) => other(minute)} soft />}
      <Hours hours={hours} say={clock} />
    </div>
  );
}

function Hours({ hours, say, soft }: { hours: readonly number[]; say: (minute: number) => string; soft?: boolean }) {
  return (
    <div className={soft ? "week-gutter italic" : "week-gutter"}>
      {hours.map((minute) => (
        <span key={minute}>{say(minute)}</span>
      ))}
    </div>
  );
}

/** What a minute of a day is on the device's clock, where that is another one; null where it is the same, and before scripts run. */
function useOtherZone(zone: string, day: string): ((minute: number) => string) | null {
  const hydrated = useHydrated();
  if (!hydrated) return null;
  const device = deviceZone();
  const there = (minute: number) => formatHour(fromWallClock(`${day}T${clock(minute)}`, zone) ?? 0, { zone: device });
  return there(12 * 60) === clock(12 * 60) ? null : there;
}

/** Which clocks the hours are of, said where there are two. */
export function ZoneLine({ zone, day }: { zone: string; day: string }) {
  const other = useOtherZone(zone, day);
  if (other === null) return null;
  return (
    <p className="mb-2 text-ink-soft">
      Horários de {placeOfZone(zone)}. Em itálico, o relógio deste aparelho ({placeOfZone(deviceZone())}).
    </p>
  );
}
