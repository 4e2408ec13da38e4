import type { Role } from "~/features/kernel/actor";

/** What the clinic's list of people is narrowed to. */
export type PeopleFilter = {
  /** Beginning of the name, or of any later part of it, any case, accents ignored. */
  q?: string | undefined;
  role?: Role | undefined;
  /** Let in, or shut out. */
  state?: "active" | "off" | undefined;
  /** Psychologists whose CRP wants to be looked up. */
  crp?: "due" | undefined;
  /** The team without a second step of signing in. */
  step?: "missing" | undefined;
  /** Who has not been seen for so many days. */
  away?: 30 | 90 | 180 | undefined;
  sort?: "name" | "seen" | undefined;
};

/**
 * The index that a question is asked of: the rarest of what it narrows to, for what is left over is judged row by row. `crp` and `seen`
 * are in order of time, the others in order of name.
 */
export type Lead = "crp" | "seen" | "step" | "off" | "role" | "all";

/** See `Lead`. */
export function leadOf({ crp, sort, away, step, state, role }: PeopleFilter): Lead {
  if (crp === "due") return "crp";
  if (sort === "seen" || away !== undefined) return "seen";
  if (step === "missing") return "step";
  if (state === "off") return "off";
  return role === undefined ? "all" : "role";
}
