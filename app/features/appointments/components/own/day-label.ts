import { dateFormat } from "~/lib/time/date-format";
import { dayAfter, localDay, startOfDay } from "~/lib/time/wall-clock";
import { formatDay, type Reader } from "~/ui/time/format-time";

/** A day (YYYY-MM-DD) for a small place: "hoje", "qui"; "26 nov"; and in full for who hears it. */
export function dayLabel(date: string, reader: Reader): { name: string; number: string; full: string } {
  const { now, zone } = reader;
  // Noon, or what there is of the day: its own date in every zone.
  const at = (startOfDay(date, zone) ?? now) + 12 * 3_600_000;
  const today = localDay(now, zone);
  const near = date === today ? "hoje" : date === dayAfter(today, 1) ? "amanhã" : null;
  const part = (options: Intl.DateTimeFormatOptions) => dateFormat("pt-BR", zone, options).format(at).replace(".", "");
  return {
    name: near ?? part({ weekday: "short" }),
    number: `${part({ day: "numeric" })} ${part({ month: "short" })}`,
    full: formatDay(at, reader),
  };
}
