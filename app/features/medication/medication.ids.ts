/** What somebody takes or does each day: what its ids begin with. */
export const medicationIds = { regimen: "rgm", mark: "rgk" } as const;

declare module "~/lib/id" {
  interface IdPrefixes extends Record<(typeof medicationIds)[keyof typeof medicationIds], true> {}
}
