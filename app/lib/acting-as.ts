/** Name of a form's hidden field that says as whom (member's id) its page was opened. */
export const actingAsField = "as";
