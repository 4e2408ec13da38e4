/** Safety plans: what their ids begin with. */
export const planIds = { plan: "pln", sign: "sgn" } as const;

declare module "~/lib/id" {
  interface IdPrefixes extends Record<(typeof planIds)[keyof typeof planIds], true> {}
}
