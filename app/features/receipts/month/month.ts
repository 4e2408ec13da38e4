import type { Charge } from "../charges/charge";

/** Which charges of a month: all that are of it, those still open, those whose money came in it. */
export const monthShows = ["all", "open", "received"] as const;
export type MonthShow = (typeof monthShows)[number];

/** A charge of the list, with whom it is of. */
export type ListedCharge = Charge & { patientName: string; avatarFileId: string | null };

/** Sums of a month in centavos, with how many charges they are of. */
export type MonthSums = { receivedCents: number; received: number; openCents: number; open: number };

/** What one person owes and paid in a month. */
export type PersonSums = MonthSums & { patientId: string; patientName: string };
