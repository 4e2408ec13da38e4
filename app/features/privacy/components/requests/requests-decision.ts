import type { Decision } from "~/features/reports/components/decisions";
import { teamPaths } from "~/team-paths";

/** What wants an admin, with requests by right among it: those that are late stand with what presses now. */
export function withRequests(decisions: Decision[], requests: { waiting: number; late: number } | null): Decision[] {
  if (!requests || requests.waiting === 0) return decisions;
  const { waiting, late } = requests;
  const one: Decision = {
    key: "requests",
    words: waiting === 1 ? "1 pedido sobre dados espera resposta" : `${waiting} pedidos sobre dados esperam resposta`,
    why:
      late > 0
        ? `${late === 1 ? "Um passou" : `${late} passaram`} do prazo da LGPD.`
        : "A LGPD dá 15 dias para responder a quem pede.",
    href: teamPaths.adminRequests(),
    act: "Responder",
    now: late > 0,
  };
  return late > 0 ? [one, ...decisions] : [...decisions, one];
}
