import type { LogName } from "./audit-line";
import type { FaultCode } from "./fault";
import type { KeptHead } from "./kept-head";

/** A log that was read to its end: how many rows, when (ms) and by which key its end was signed. */
export type CheckedLog = { log: LogName; rows: number; until: number; kid: string };

/**
 * A file that is whole, or the first place where it is not: the line (from 1), the row if it is one, and why. Whose audit it is
 * (`clinicId`, empty: of what belongs to no clinic) is said once a signature over it has been found right; until then null.
 */
export type Finding =
  | { whole: true; clinicId: string; rows: number; logs: CheckedLog[]; keys: string[] }
  | { whole: false; clinicId: string | null; line: number; row: string | null; code: FaultCode; why: string };

/** What a check is held against, each had otherwise than from the file. */
export type Against = {
  /** Keys (kid → base64url); null believes the file's own. */
  pinned?: ReadonlyMap<string, string> | null;
  /** Heads that were kept elsewhere: the file has to have passed through each of them. */
  kept?: readonly KeptHead[];
  /** Whose audit it has to be; null takes anybody's, and says whose. */
  clinicId?: string | null;
};
