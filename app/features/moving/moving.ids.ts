/** Moves into a clinic: what their ids begin with. */
export const movingIds = { move: "mov" } as const;

declare module "~/lib/id" {
  interface IdPrefixes extends Record<(typeof movingIds)[keyof typeof movingIds], true> {}
}
