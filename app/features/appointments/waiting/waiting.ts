/** Parts of the day in which somebody can come. */
export const dayPeriods = ["morning", "afternoon", "evening"] as const;
export type DayPeriod = (typeof dayPeriods)[number];

/** When somebody who waits for a time could come. Days are YYYY-MM-DD of their own zone, both included. */
export type WaitingWish = {
  fromDay: string | null;
  untilDay: string | null;
  /** None: at any hour. */
  periods: DayPeriod[];
};

/** A place on the waiting list of a psychologist. Instants in ms. */
export type Waiting = WaitingWish & {
  id: string;
  psychologistId: string;
  psychologistName: string;
  joinedAt: number;
  expiresAt: number;
};
