export const taskFrequencies = ["daily", "weekly", "fortnightly", "monthly"] as const;
export type TaskFrequency = (typeof taskFrequencies)[number];

/** Times that a series with an end has at least and at most. */
export const fewestTimes = 2;
export const mostTimes = 104;

/** How often a task comes, as people say it. Weekdays: 1 Monday … 7 Sunday, for weekly alone; none is the first day's. */
export type Recurrence = {
  freq: TaskFrequency;
  weekdays: readonly number[];
  count: number | null;
  /** The last calendar day (YYYY-MM-DD) that may have one. */
  until: string | null;
};
