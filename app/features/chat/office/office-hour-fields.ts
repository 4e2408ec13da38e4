/** Ranges a day may have. */
export const rangesPerDay = 3;

/** Name of a field of the week's form. */
export function hourField(side: "from" | "to", weekday: number, nth: number): string {
  return `${side}-${weekday}-${nth}`;
}

/** Monday to Friday, by the numbers of `Date`. */
export const workingDays: readonly number[] = [1, 2, 3, 4, 5];
