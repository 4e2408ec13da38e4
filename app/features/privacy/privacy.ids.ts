/** What people ask for of their own data: what its ids begin with. */
export const privacyIds = { export: "exp", hold: "hld", retention: "ret", incident: "inc" } as const;

declare module "~/lib/id" {
  interface IdPrefixes extends Record<(typeof privacyIds)[keyof typeof privacyIds], true> {}
}
