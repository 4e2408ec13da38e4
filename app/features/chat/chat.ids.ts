/** Conversations: what their ids begin with. */
export const chatIds = { room: "rom", message: "msg" } as const;

declare module "~/lib/id" {
  interface IdPrefixes extends Record<(typeof chatIds)[keyof typeof chatIds], true> {}
}
