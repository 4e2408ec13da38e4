import { dateFormat } from "~/lib/time/date-format";

/** A month of the river: its name in the reader's zone, and what happened in it, newest first. */
export type Month<Item> = { key: string; name: string; items: Item[] };

/** What happened, month by month as the reader's calendar has them. @param items in order, `at` in ms */
export function byMonth<Item extends { at: number }>(items: readonly Item[], zone: string): Month<Item>[] {
  const names = dateFormat("pt-BR", zone, { month: "long", year: "numeric" });
  const months: Month<Item>[] = [];
  for (const item of items) {
    const name = names.format(item.at);
    const last = months.at(-1);
    if (last?.name === name) last.items.push(item);
    else months.push({ key: `${name}-${months.length}`, name, items: [item] });
  }
  return months;
}
