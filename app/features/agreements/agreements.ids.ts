/** What both sides accept: what its ids begin with. */
export const agreementIds = { agreement: "agr" } as const;

declare module "~/lib/id" {
  interface IdPrefixes extends Record<(typeof agreementIds)[keyof typeof agreementIds], true> {}
}
