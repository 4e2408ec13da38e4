/** Insights: what their ids begin with. */
export const insightIds = { insight: "ins" } as const;

declare module "~/lib/id" {
  interface IdPrefixes extends Record<(typeof insightIds)[keyof typeof insightIds], true> {}
}
