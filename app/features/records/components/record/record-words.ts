import { formatDay, formatHour, type Reader } from "~/ui/time/format-time";

type Session = { startAt: number; endAt: number; type: "online" | "presencial" };

/** What a note is of: "sessão de quinta, 26 de novembro, 14:00–14:50 · online", "nota de …, entre sessões". */
export function noteOf(happenedAt: number, session: Session | null, reader: Reader, broughtAt?: number | null): string {
  if (!session)
    return `${broughtAt ? "Trazida de outro sistema" : "Entre sessões"}, ${formatDay(happenedAt, reader)}, ${formatHour(happenedAt, reader)}`;
  const { startAt, endAt, type } = session;
  return `Sessão de ${formatDay(startAt, reader)}, ${formatHour(startAt, reader)}–${formatHour(endAt, reader)} · ${type}`;
}

/** A hash in groups, so that two can be compared by eye. */
export function inGroups(hash: string): string {
  return hash.match(/.{1,8}/g)?.join(" ") ?? hash;
}
