/** The agenda: what its ids begin with. */
export const appointmentIds = { appointment: "apt", series: "ser", hold: "hld", dayChange: "dch" } as const;

declare module "~/lib/id" {
  interface IdPrefixes extends Record<(typeof appointmentIds)[keyof typeof appointmentIds], true> {}
}
