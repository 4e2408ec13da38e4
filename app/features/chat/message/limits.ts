/** Characters (code points) of a message, and files of one. */
export const longestMessage = 5000;
export const mostFiles = 10;

/** How long (ms) after sending it a message may be changed by its author. */
export const editWindow = 15 * 60_000;
