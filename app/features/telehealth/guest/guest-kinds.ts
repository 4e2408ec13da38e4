/** Who may be invited to a session beside its patients. */
export const guestKinds = ["guardian", "interpreter"] as const;
export type GuestKind = (typeof guestKinds)[number];

/** Characters a guest's name has at most. */
export const longestGuestName = 80;
