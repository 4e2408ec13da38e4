/** Scales and questionnaires: what their ids begin with. */
export const measureIds = { assignment: "sca", answer: "scr", questionnaire: "qst" } as const;

declare module "~/lib/id" {
  interface IdPrefixes extends Record<(typeof measureIds)[keyof typeof measureIds], true> {}
}
