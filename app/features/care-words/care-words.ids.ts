/** Words of care: what their ids begin with. */
export const careWordIds = { word: "wrd" } as const;

declare module "~/lib/id" {
  interface IdPrefixes extends Record<(typeof careWordIds)[keyof typeof careWordIds], true> {}
}
