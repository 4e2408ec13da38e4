/** Places on a psychologist's waiting list: what their ids begin with. */
export const waitingIds = { waiting: "wai" } as const;

declare module "~/lib/id" {
  interface IdPrefixes extends Record<(typeof waitingIds)[keyof typeof waitingIds], true> {}
}
