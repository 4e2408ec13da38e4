import type { Role } from "~/features/kernel/actor";
import { goesAway } from "../held-stores.server";

/** That data is held, and of which kinds: the simple confirmation of LGPD art. 19, I. The complete one is the copy. */
export function confirmation(role: Role): string {
  const isOfRole = (who: "patient" | "team" | "all") => who === "all" || (who === "patient") === (role === "patient");
  const kinds = goesAway.filter(({ who }) => isOfRole(who)).map(({ words }) => words);
  const record =
    role === "patient" ? "Seu prontuário, se houve atendimento" : "O que você escreveu no trabalho da clínica";
  return [
    "Sim, há dados seus aqui:",
    ...[...kinds, record].map((kind) => `• ${kind}.`),
    "O conteúdo, a origem e o resto estão na cópia, em Seus dados.",
  ].join("\n");
}
