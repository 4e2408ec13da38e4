import { minuteOfDay } from "~/lib/time/wall-clock";

type Sitting = { startAt: number; endAt: number };
type DayStripProps = {
  /** In ms. */
  sessions: readonly Sitting[];
  zone: string;
  /** Minutes after midnight that all strips of a page reach from and to. */
  reach: { from: number; to: number };
};

/** Minutes after midnight at which a session begins and ends; one that goes over midnight ends with the day. */
function minutesOf({ startAt, endAt }: Sitting, zone: string) {
  const from = minuteOfDay(startAt, zone);
  return { from, to: Math.min(from + (endAt - startAt) / 60_000, 24 * 60) };
}

/** From when to when strips are drawn: the usual day, and whatever lies beyond it. */
export function reachOf(all: readonly { sessions: readonly Sitting[]; zone: string }[]): { from: number; to: number } {
  const spans = all.flatMap(({ sessions, zone }) => sessions.map((one) => minutesOf(one, zone)));
  const hour = (minute: number) => minute / 60;
  return {
    from: 60 * Math.floor(hour(Math.min(8 * 60, ...spans.map(({ from }) => from)))),
    to: 60 * Math.ceil(hour(Math.max(19 * 60, ...spans.map(({ to }) => to)))),
  };
}

/** A day as a line with its sessions on it: where there is room is seen at once. What it shows is said beside it. */
export function DayStrip({ sessions, zone, reach }: DayStripProps) {
  const width = reach.to - reach.from;
  const hours = Array.from({ length: width / 60 + 1 }, (_, n) => n * 60);
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${width} 40`}
      preserveAspectRatio="none"
      className="block h-4 w-full max-w-72 min-w-24"
    >
      <path d={`M0 39h${width}`} className="stroke-line-strong" vectorEffect="non-scaling-stroke" />
      {hours.map((x) => (
        <path key={x} d={`M${x} 30v10`} className="stroke-line-strong" vectorEffect="non-scaling-stroke" />
      ))}
      {sessions.map((one) => {
        const { from, to } = minutesOf(one, zone);
        return (
          <rect
            key={one.startAt}
            x={from - reach.from + 2}
            y={2}
            width={to - from - 4}
            height={34}
            className="fill-act"
          />
        );
      })}
    </svg>
  );
}
