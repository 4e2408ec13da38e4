import { minutes } from "~/lib/duration";

/** What one page saves within this time of its first save is one version: half an hour of typing makes three, not four hundred. */
export const oneSitting = minutes(10);
/** Versions of a note that are kept at most; the oldest goes when one more comes. Two working days of typing. */
export const mostKept = 100;

/** The version that stands, as far as it matters for the next one. */
export type Standing = { version: number; kept: number; sitting: string | null; startedAt: number };

/** Letters of a text from which on its loss is a loss, and the part of them that must be left for it to be none. */
const muchText = 200;
const muchLeft = 0.1;

/**
 * Whether a save puts next to nothing in the place of much: somebody has emptied the page, or the page has lost the text. Either way what
 * stood is kept.
 */
export function takesMuchAway(before: string, after: string): boolean {
  const [had, has] = [before.trim().length, after.trim().length];
  return had >= muchText && has < had * muchLeft;
}

/** How a save is made. */
export type Saving = {
  /** Which page saves, in its own words; without one each save is a version. */
  sitting: string | null;
  /** ms */
  now: number;
  /** What stands must stay in the history, whoever wrote it (`takesMuchAway`). */
  keepsStanding?: boolean;
};

/** What a save makes of the history. */
export type NextVersion = {
  version: number;
  kept: number;
  startedAt: number;
  /** The version that this one goes on from takes its place: it is not kept beside it. */
  replaces: number | null;
  /** There are as many as are kept: the oldest goes. */
  dropsOldest: boolean;
};

/**
 * The version that comes after the one that stands. Only what the very same page wrote is written over, and not for longer than ten
 * minutes: what somebody else saved, or another tab, always stays in the history, whoever saves over it.
 */
export function nextVersion(standing: Standing | null, { sitting, now, keepsStanding = false }: Saving): NextVersion {
  if (!standing) return { version: 1, kept: 1, startedAt: now, replaces: null, dropsOldest: false };
  const version = standing.version + 1;
  const isSame = sitting !== null && sitting === standing.sitting && now - standing.startedAt < oneSitting;
  const goesOn = isSame && !keepsStanding;
  if (goesOn)
    return { version, kept: standing.kept, startedAt: standing.startedAt, replaces: version - 1, dropsOldest: false };
  const dropsOldest = standing.kept >= mostKept;
  return {
    version,
    kept: dropsOldest ? standing.kept : standing.kept + 1,
    startedAt: now,
    replaces: null,
    dropsOldest,
  };
}
