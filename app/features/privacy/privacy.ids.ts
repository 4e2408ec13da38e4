/** What people ask for of their own data: what its ids begin with. */
export const privacyIds = { export: "exp", hold: "lho", incident: "inc", request: "req", retention: "ret" } as const;

declare module "~/lib/id" {
  interface IdPrefixes extends Record<(typeof privacyIds)[keyof typeof privacyIds], true> {}
}
