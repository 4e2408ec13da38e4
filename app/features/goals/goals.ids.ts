/** What a patient works towards: what its ids begin with. */
export const goalIds = { goal: "gol", step: "gls", change: "gch" } as const;

declare module "~/lib/id" {
  interface IdPrefixes extends Record<(typeof goalIds)[keyof typeof goalIds], true> {}
}
