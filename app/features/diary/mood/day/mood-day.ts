import * as z from "zod";

/** So many values and their sum. */
export type Sum = [count: number, total: number];
/** So many values, their sum and the sum of their squares. */
export type Squares = [count: number, total: number, squares: number];

/** What was recorded on one calendar day of a patient, counted. */
export type MoodDay = {
  /** YYYY-MM-DD. */
  date: string;
  /** How often each mood was recorded, 1 first. */
  moods: [number, number, number, number, number];
  /** By the hour of the patient's clock, "00" … "23". */
  hours: Record<string, Sum>;
  /** Of entries alone: by the tag's blind index, and all of them under `allEntries`. */
  tags: Record<string, Squares>;
  energy: Sum;
  anxiety: Sum;
  sleep: Sum;
};

/** Under this key stand all entries of a day, with and without tags; no blind index looks like it. */
export const allEntries = "*";

const whole = z.int();
/** Stored JSON: moods by hour. */
export const hourNumbers = z.record(z.string(), z.tuple([whole, whole]));
/** Stored JSON: moods of entries by tag. */
export const tagNumbers = z.record(z.string(), z.tuple([whole, whole, whole]));
