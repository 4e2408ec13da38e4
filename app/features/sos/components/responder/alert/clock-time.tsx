import { dateFormat } from "~/lib/time/date-format";

const toTheSecond = {
  day: "2-digit",
  month: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
} as const;

/** An instant to the second: "26/11, 14:30:05". */
export function ClockTime({ at, zone }: { at: number; zone: string }) {
  return (
    <time dateTime={new Date(at).toISOString()} className="whole tabular-nums">
      {dateFormat("pt-BR", zone, toTheSecond).format(at)}
    </time>
  );
}
