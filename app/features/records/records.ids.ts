/** The record: what its ids begin with. */
export const recordIds = { note: "nte" } as const;

declare module "~/lib/id" {
  interface IdPrefixes extends Record<(typeof recordIds)[keyof typeof recordIds], true> {}
}
