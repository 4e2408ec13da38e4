import type { ScreenId } from "../screen";

/** Whom a page of the help centre is for. */
export const helpRoles = ["patient", "psychologist", "clinic"] as const;
export type HelpRole = (typeof helpRoles)[number];

/** One question, answered in steps; what buttons are called stands in “…” as it stands on them. */
export type HelpPage = {
  slug: string;
  for: readonly HelpRole[];
  title: string;
  /** The answer in a sentence. */
  lead: string;
  steps?: readonly string[];
  /** What is good to know beside it. */
  more?: readonly string[];
  /** Where in the product it is done. */
  place?: { label: string; to: string };
  screen?: { id: ScreenId; as: "phone" | "desk"; alt: string };
  /** Words that people look for it by, beside those in it. */
  alsoCalled?: string;
};
