/** People and their logins: what their ids begin with. */
export const identityIds = {
  account: "acc",
  session: "ses",
  refreshToken: "rft",
  recoveryCode: "rec",
  token: "tok",
  acceptance: "lga",
  contactCode: "cod",
  erasure: "era",
  erasureParty: "erp",
  emailChange: "emc",
  stepReset: "rst",
} as const;

declare module "~/lib/id" {
  interface IdPrefixes extends Record<(typeof identityIds)[keyof typeof identityIds], true> {}
}
