/** Clinics and their people: what their ids begin with. */
export const tenancyIds = {
  clinic: "cli",
  membership: "mem",
  invitation: "inv",
  careLink: "car",
  savedView: "viw",
  bulkAct: "blk",
  crpCheck: "crc",
  relocation: "rel",
  announcement: "ann",
} as const;

declare module "~/lib/id" {
  interface IdPrefixes extends Record<(typeof tenancyIds)[keyof typeof tenancyIds], true> {}
}
