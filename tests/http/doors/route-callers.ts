/** The demo people: of the first clinic, of the second (foreign), and who runs the platform. */
export type DemoPerson =
  | "patient"
  | "otherPatient"
  | "psychologist"
  | "unlinkedPsychologist"
  | "admin"
  | "platform"
  | "foreignPatient"
  | "foreignPsychologist"
  | "foreignAdmin";

/** Whoever may come: nobody known, somebody whose login has ended, or one of the demo people. */
export type Caller = "nobody" | "ended" | DemoPerson;

/**
 * Who gets through a route's loader (`read`) and action (`write`) when the ids in its address are the demo patient's.
 * Everybody else must be refused (`$alert`, `$session` and `$patient` in a form are hers). `form`, `json` and `query` are good enough to get past parsing, so that a refusal is about the
 * person. `open` routes are for everybody, for the reason given.
 */
export type Access =
  | { open: string }
  | {
      read?: readonly Caller[];
      write?: readonly Caller[];
      form?: Record<string, string>;
      json?: Record<string, unknown>;
      query?: string;
    };

/** Who may open a feature's routes: route id → access (`<x>.access.ts`). */
export type AccessRows = Record<string, Access>;

export const patients = ["patient", "otherPatient", "foreignPatient"] as const;
export const psychologists = ["psychologist", "unlinkedPsychologist", "foreignPsychologist"] as const;
export const admins = ["admin", "foreignAdmin"] as const;
export const platform = ["platform"] as const;
export const members = [...patients, ...psychologists, ...admins] as const;
export const signedIn = [...members, ...platform] as const;
/** Whose diary, person and membership the ids in the addresses name. */
export const owner = ["patient"] as const;
export const linked = ["psychologist"] as const;
/** Who is in the room whose id the addresses name. */
export const inRoom = ["patient", "psychologist"] as const;
export const ownAdmin = ["admin"] as const;
