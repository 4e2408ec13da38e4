/** Online sessions: what their ids begin with. */
export const telehealthIds = { guest: "gst" } as const;

declare module "~/lib/id" {
  interface IdPrefixes extends Record<(typeof telehealthIds)[keyof typeof telehealthIds], true> {}
}
