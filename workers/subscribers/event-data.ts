import type { StoredEvent } from "../../app/features/kernel/events/event";

/** A text in an event's data; undefined when there is none. */
export function textIn({ data }: StoredEvent, name: string): string | undefined {
  const value = data[name];
  return typeof value === "string" ? value : undefined;
}
