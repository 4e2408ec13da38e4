/** What psychologists issue: what its ids begin with. */
export const documentIds = { document: "doc" } as const;

declare module "~/lib/id" {
  interface IdPrefixes extends Record<(typeof documentIds)[keyof typeof documentIds], true> {}
}
