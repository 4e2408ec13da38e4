/** Signals of risk: what their ids begin with. */
export const riskIds = { signal: "rsk" } as const;

declare module "~/lib/id" {
  interface IdPrefixes extends Record<(typeof riskIds)[keyof typeof riskIds], true> {}
}
