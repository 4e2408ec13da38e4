import type * as z from "zod";
import type { PatientCtx } from "../ctx";

/** When a card is for: what has its hour, what is of today, what can wait. Their order on the page. */
export const homeMoments = ["now", "today", "calm"] as const;
export type HomeMoment = (typeof homeMoments)[number];

/** Parts of a day, by the reader's clock: from 0, 5, 12 and 18 o'clock on. */
export const dayParts = ["night", "morning", "afternoon", "evening"] as const;
export type DayPart = (typeof dayParts)[number];

/** When and where a home is read. `now`: instant in ms; `today`: the reader's day, YYYY-MM-DD. */
export type HomeAt = { now: number; zone: string; today: string; part: DayPart };

/** `main`: what is most likely wanted. `reload`: the page is loaded anew, as a room must be. */
export type HomeLink = { label: string; to: string; main?: true; reload?: true };

/** A button that does one thing and leads back to the home: its fields are what the card's `press` gets. Pressed twice it is done once. */
export type HomeTap = {
  label: string;
  /** What it is about, for who hears the page: "Tomei", of *what*. */
  about?: string;
  fields: Record<string, string>;
  quiet?: true;
};

/** One thing in a card. */
export type HomeItem = {
  title: string;
  /** Leads to it. */
  to?: string;
  detail?: string;
  /** Somebody's own words, in their letters. */
  words?: string;
  /** 1 very bad … 5 very well: its face stands beside. */
  mood?: number;
  taps?: HomeTap[];
};

/** What a card shows: words that are ready to be read, in Portuguese. Clinical words stand in no link. */
export type HomeView = {
  title: string;
  /** Beside the title. */
  link?: HomeLink;
  /** What matters most, large. */
  lead?: string;
  /** A sentence or two. */
  words?: string;
  /** Somebody's own words, in their letters. */
  quote?: { text: string; by?: string };
  items?: HomeItem[];
  taps?: HomeTap[];
  links?: HomeLink[];
  /** In small letters: where it comes from, who sees it. */
  note?: string;
  /** A line at its left: at most the next session has it. */
  isMarked?: true;
};

/** A card that there is for its reader now. `usedDays`: on how many of the last 7 days they used what it is of; from what is read anyway. */
export type HomeFound = { moment: HomeMoment; usedDays?: number; view: HomeView };

/** What a tap does: what it sends is judged by `schema`, as every form is. */
type HomePress = {
  schema: z.ZodType;
  act(ctx: PatientCtx, input: unknown, key: string): Promise<unknown>;
};

/**
 * A feature's card on the patient's home: `x.home-card.server.ts` says it as `homeCard`, the registry joins it, ADR 0117 has the rule of
 * the order.
 */
export type HomeCard = {
  name: string;
  /** Its place among those of its moment, unique: the smaller, the sooner. */
  place: number;
  /** When of a day it fits best; always the same when it does not say. */
  fits?: readonly DayPart[];
  /**
   * What there is to show now; null: no card. All that are read at once make one round trip, so it asks in one batch, in a few rows; what
   * fails leaves the card out and no other. Left out where the page itself reads what it is of, for it keeps that on the device.
   */
  read?(ctx: PatientCtx, at: HomeAt): Promise<HomeFound | null>;
  press?: HomePress;
};

/** What a tap does, typed: `act` gets what `schema` lets through, and does it once under its key. */
export function pressOf<S extends z.ZodType>(press: {
  schema: S;
  act(ctx: PatientCtx, input: z.output<S>, key: string): Promise<unknown>;
}): HomePress {
  return press;
}
