import { formatExact, formatHour, formatWhen, type Reader } from "~/ui/time/format-time";

type SessionTimeProps = {
  /** Instants in ms. */
  startAt: number;
  endAt: number;
  reader: Reader;
};

/** When a session is, as people say it: "quinta, 26 de novembro às 14:30 até 15:20". */
export function SessionTime({ startAt, endAt, reader }: SessionTimeProps) {
  return (
    <>
      <time dateTime={new Date(startAt).toISOString()} title={formatExact(startAt, reader)} suppressHydrationWarning>
        {formatWhen(startAt, reader)}
      </time>
      <span className="font-normal text-ink-soft">{` até ${formatHour(endAt, reader)}`}</span>
    </>
  );
}
