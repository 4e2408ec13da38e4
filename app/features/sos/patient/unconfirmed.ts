/** Stands before words that came by a browser's mark alone: its login has ended, so it may not be the patient who writes. */
export const unconfirmedMark = "[De um aparelho sem login, não confirmado]";
/** The same where nobody could say in time whether the login stands; it goes when that is said. */
export const unsureMark = "[De um aparelho cujo login não foi conferido na hora]";
