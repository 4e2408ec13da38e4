import type { WaitingAccess } from "~/features/disclosure/break-glass/list-break-glass.server";
import type { Decision } from "~/features/reports/components/decisions";
import { teamPaths } from "~/team-paths";

/** What wants an admin, with exceptional accesses of others among it: one to approve has an hour and stands first, as does a review that is late. */
export function withBreakGlass(decisions: Decision[], waiting: WaitingAccess[] | null): Decision[] {
  const [toApprove, toReview] = [true, false].map((isAsked) =>
    (waiting ?? []).filter((one) => one.isAsked === isAsked),
  );
  const approve = toApprove?.map(({ id }): Decision => {
    return {
      key: `approve-${id}`,
      words: "Um acesso excepcional espera a sua aprovação",
      why: "Sem resposta em uma hora, não abre. Veja o motivo antes de decidir.",
      href: teamPaths.adminBreakGlassOne(id),
      act: "Ver o pedido",
      now: true,
    };
  });
  const [first] = toReview ?? [];
  if (!first || !toReview) return [...(approve ?? []), ...decisions];
  const isLate = toReview.some(({ overdue }) => overdue);
  const review: Decision = {
    key: "review",
    words: toReview.length === 1 ? "1 acesso excepcional a rever" : `${toReview.length} acessos excepcionais a rever`,
    why: isLate
      ? "O prazo de 7 dias passou. Só quem não pediu o acesso pode rever."
      : "Em até 7 dias, por quem não pediu o acesso: se estava correto ou não.",
    href: toReview.length === 1 ? teamPaths.adminBreakGlassOne(first.id) : teamPaths.adminBreakGlass(),
    act: "Rever",
    now: isLate,
  };
  return isLate ? [...(approve ?? []), review, ...decisions] : [...(approve ?? []), ...decisions, review];
}
