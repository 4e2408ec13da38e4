import type { BreakGlassState } from "../break-glass/break-glass.policy";

/** Where an exceptional access stands, in words. */
export const stateWords: Record<BreakGlassState, string> = {
  waiting: "espera aprovação",
  lapsed: "não foi aberto",
  open: "aberto agora",
  over: "a rever",
  reviewed: "revisto",
  unreviewed: "ficou sem revisão",
};
