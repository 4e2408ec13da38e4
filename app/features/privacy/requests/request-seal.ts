/** Where what was asked, and what was answered, are sealed. */
export const requestField = (row: string, column: "words" | "answer") => ({ table: "rights_request", row, column });
