/** Of who sees what, and why: what their ids begin with. */
export const disclosureIds = { breakGlass: "brk", doubt: "dbt" } as const;

declare module "~/lib/id" {
  interface IdPrefixes extends Record<(typeof disclosureIds)[keyof typeof disclosureIds], true> {}
}
