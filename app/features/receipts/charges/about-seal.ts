/** Where the words of what a charge is for are bound to. */
export const aboutField = (chargeId: string) => ({ table: "charge", row: chargeId, column: "about" });
