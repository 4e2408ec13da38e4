/** What people ask for of their own data: what its ids begin with. */
export const privacyIds = { export: "exp", request: "req" } as const;

declare module "~/lib/id" {
  interface IdPrefixes extends Record<(typeof privacyIds)[keyof typeof privacyIds], true> {}
}
