/** Care of a patient: what its ids begin with. */
export const careIds = { cycle: "cyc", handover: "hov" } as const;

declare module "~/lib/id" {
  interface IdPrefixes extends Record<(typeof careIds)[keyof typeof careIds], true> {}
}
