/** Notices and how they go out: what their ids begin with. */
export const noticeIds = { mail: "mai", notice: "not", delivery: "dlv", device: "psh" } as const;

declare module "~/lib/id" {
  interface IdPrefixes extends Record<(typeof noticeIds)[keyof typeof noticeIds], true> {}
}
