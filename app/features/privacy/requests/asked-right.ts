/** What somebody can ask of whoever holds their data: LGPD art. 18, and art. 20 for what programs decide. */
export const askedRights = [
  "confirm",
  "access",
  "correct",
  "block",
  "port",
  "delete",
  "sharing",
  "revoke",
  "review",
  "oppose",
] as const;
export type AskedRight = (typeof askedRights)[number];

/** Those on which nobody can act without being told what it is about. */
export const needsWords: ReadonlySet<AskedRight> = new Set(["correct", "block", "review", "oppose"]);

/** A right that an address names; null for anything else. */
export function rightNamed(text: string | null): AskedRight | null {
  return askedRights.find((right) => right === text) ?? null;
}
