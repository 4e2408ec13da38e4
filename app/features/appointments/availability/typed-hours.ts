/** A form's fields as they came. */
export type Typed = Record<string, unknown>;

export function textOf(typed: Typed, name: string): string {
  return typeof typed[name] === "string" ? typed[name].trim() : "";
}

/** A field of time has no 24:00: midnight as an end is the day's. */
export function endOf(to: string): string {
  return to === "00:00" ? "24:00" : to;
}

/** An end as a field of time shows it. */
export function typedEnd(to: string): string {
  return to === "24:00" ? "00:00" : to;
}

/** Names of the fields of one stretch of hours. */
type HoursFields = (side: "from" | "to" | "type") => string;

/** A stretch of hours as it was typed, to be judged; null where nothing was. Who does not say how means both. */
export function hoursIn(typed: Typed, field: HoursFields): { from: string; to: string; type: string } | null {
  const [from, to] = [textOf(typed, field("from")), endOf(textOf(typed, field("to")))];
  return from === "" && to === "" ? null : { from, to, type: textOf(typed, field("type")) || "both" };
}
