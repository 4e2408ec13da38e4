/** Files of what is asked, and of an answer: so many each at most. */
export const mostTaskFiles = 4;
