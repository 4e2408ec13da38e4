/** Reports of a period: what their ids begin with. */
export const reportIds = { report: "rep" } as const;

declare module "~/lib/id" {
  interface IdPrefixes extends Record<(typeof reportIds)[keyof typeof reportIds], true> {}
}
