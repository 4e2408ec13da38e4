import type { BreakGlassState, BreakGlassRow } from "../break-glass/break-glass.policy";

const stateWords: Record<BreakGlassState, string> = {
  waiting: "espera aprovação",
  lapsed: "não foi aberto",
  open: "aberto agora",
  over: "a rever",
  reviewed: "revisto: estava correto",
  unreviewed: "ficou sem revisão",
};

type Standing = Pick<BreakGlassRow, "adminId" | "endedBy" | "verdict"> & { state: BreakGlassState };

/** Where an exceptional access stands, in words. */
export function stateSaid({ state, verdict, adminId, endedBy }: Standing): string {
  if (state === "reviewed" && verdict === "wrong") return "revisto: não estava correto";
  if (state === "lapsed" && endedBy !== null) return endedBy === adminId ? "pedido retirado" : "recusado";
  return stateWords[state];
}
