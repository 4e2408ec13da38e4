/** Something that was practised: what its ids begin with. */
export const practiceIds = { done: "prc" } as const;

declare module "~/lib/id" {
  interface IdPrefixes extends Record<(typeof practiceIds)[keyof typeof practiceIds], true> {}
}
