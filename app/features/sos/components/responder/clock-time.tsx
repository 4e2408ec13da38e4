const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("pt-BR", {
    day: "2-digit",
    month: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
    timeZone: zone,
  });
  formats.set(zone, made);
  return made;
}

/** An instant to the second: "26/11, 14:30:05". */
export function ClockTime({ at, zone }: { at: number; zone: string }) {
  return (
    <time dateTime={new Date(at).toISOString()} className="whole tabular-nums">
      {formatOf(zone).format(at)}
    </time>
  );
}
