/** What the kernel keeps: what their ids begin with. */
export const kernelIds = { event: "evt", audit: "aud" } as const;

declare module "~/lib/id" {
  interface IdPrefixes extends Record<(typeof kernelIds)[keyof typeof kernelIds], true> {}
}
