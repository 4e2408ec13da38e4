/** What a look-up of a CRP found. */
export const crpResults = ["active", "irregular"] as const;
/** Where a CRP can be looked up: the council's own register, the regional council asked, the card or a certificate shown. */
export const crpSources = ["register", "council", "paper"] as const;
