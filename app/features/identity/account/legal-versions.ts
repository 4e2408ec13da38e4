/** The versions in force of the texts people accept (app/ui/copy/terms.ts and privacy.ts). */
export const legalVersions = { terms: "1", data_processing: "1" } as const;
