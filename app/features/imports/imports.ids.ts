/** Bringing things from elsewhere: what their ids begin with. */
export const importIds = { file: "imp", takeout: "tko" } as const;

declare module "~/lib/id" {
  interface IdPrefixes extends Record<(typeof importIds)[keyof typeof importIds], true> {}
}
