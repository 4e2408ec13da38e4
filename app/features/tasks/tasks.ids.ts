/** What patients are asked to do between sessions: what its ids begin with. */
export const taskIds = { task: "tsk", series: "tse" } as const;

declare module "~/lib/id" {
  interface IdPrefixes extends Record<(typeof taskIds)[keyof typeof taskIds], true> {}
}
