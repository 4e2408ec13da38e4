/** Insights: what their ids begin with. */
export const insightIds = { insight: "ins", modelAsk: "ask", problem: "aip", transcript: "trs", plain: "plw" } as const;

declare module "~/lib/id" {
  interface IdPrefixes extends Record<(typeof insightIds)[keyof typeof insightIds], true> {}
}
