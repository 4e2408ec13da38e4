/** Calls for help: what their ids begin with. */
export const sosIds = { alert: "sos", page: "pag", contact: "ctt" } as const;

declare module "~/lib/id" {
  interface IdPrefixes extends Record<(typeof sosIds)[keyof typeof sosIds], true> {}
}
