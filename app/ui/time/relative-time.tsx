import { formatDay, formatExact, formatWhen } from "./format-time";

type RelativeTimeProps = {
  /** The instant, ms. */
  at: number;
  /** The reader's IANA zone. */
  zone: string;
  /** The loader's clock, ms, so that server and browser say the same. */
  now?: number;
  /** Leaves the hour out. */
  dayOnly?: boolean;
  className?: string;
};

/** An instant as people say it, exact in `datetime` and in the tooltip. */
export function RelativeTime({ at, zone, now = Date.now(), dayOnly = false, className }: RelativeTimeProps) {
  const reader = { now, zone };
  return (
    <time
      dateTime={new Date(at).toISOString()}
      title={formatExact(at, reader)}
      className={className}
      suppressHydrationWarning
    >
      {dayOnly ? formatDay(at, reader) : formatWhen(at, reader)}
    </time>
  );
}
