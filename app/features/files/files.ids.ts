/** Files: what their ids begin with. */
export const fileIds = { file: "fil", upload: "upl" } as const;

declare module "~/lib/id" {
  interface IdPrefixes extends Record<(typeof fileIds)[keyof typeof fileIds], true> {}
}
