/** Name of a field of a day's hours. */
export function rangeField(side: "from" | "to" | "type", nth: number): string {
  return `${side}-${nth}`;
}
