/** The psychologist's own money: what its ids begin with. */
export const receiptIds = { charge: "chg", receipt: "rcp" } as const;

declare module "~/lib/id" {
  interface IdPrefixes extends Record<(typeof receiptIds)[keyof typeof receiptIds], true> {}
}
