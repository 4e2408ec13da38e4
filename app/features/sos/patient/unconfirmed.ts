/** Stands before words that came by a browser's mark alone: its login has ended, so it may not be the patient who writes. */
export const unconfirmedMark = "[De um aparelho sem login, não confirmado]";
