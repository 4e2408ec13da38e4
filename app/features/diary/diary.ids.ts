/** The diary: what their ids begin with. */
export const diaryIds = { entry: "dia", comment: "com", checkIn: "chk" } as const;

declare module "~/lib/id" {
  interface IdPrefixes extends Record<(typeof diaryIds)[keyof typeof diaryIds], true> {}
}
