import type { WaitingAccess } from "~/features/disclosure/break-glass/list-break-glass.server";
import type { Decision } from "~/features/reports/components/decisions";
import { teamPaths } from "~/team-paths";
import { formatWhen, type Reader } from "~/ui/time/format-time";

const opened = ({ id, until }: WaitingAccess, { zone, now }: Reader): Decision => ({
  key: `open-${id}`,
  words: "O seu acesso excepcional está aberto",
  why: until === null ? "Por quinze minutos." : `Até ${formatWhen(until, { zone, now })}. Abra só o necessário.`,
  href: teamPaths.adminBreakGlassOne(id),
  act: "Ler",
  now: true,
});

/** What patients said of accesses, and nobody has answered. */
export function withDoubts(decisions: Decision[], doubts: number | null): Decision[] {
  if (!doubts) return decisions;
  const words =
    doubts === 1
      ? "1 pessoa estranhou um acesso aos dados dela"
      : `${doubts} acessos foram estranhados por quem é dono dos dados`;
  const why = "Veja o que foi aberto, por quem, e responda a quem perguntou.";
  return [...decisions, { key: "doubts", words, why, href: teamPaths.adminBreakGlass(), act: "Responder" }];
}

/**
 * What wants an admin, with exceptional accesses among it: their own while it is open, and one to approve, which has an hour, stand first,
 * as does a review that is late.
 */
export function withBreakGlass(decisions: Decision[], waiting: WaitingAccess[] | null, reader: Reader): Decision[] {
  const of = (kind: WaitingAccess["kind"]) => (waiting ?? []).filter((one) => one.kind === kind);
  const toReview = of("review");
  const own = of("open").map((one) => opened(one, reader));
  const approve = of("ask").map(({ id }): Decision => {
    return {
      key: `approve-${id}`,
      words: "Um acesso excepcional espera a sua aprovação",
      why: "Sem resposta em uma hora, não abre. Veja o motivo antes de decidir.",
      href: teamPaths.adminBreakGlassOne(id),
      act: "Ver o pedido",
      now: true,
    };
  });
  const pressing = [...own, ...approve];
  const [first] = toReview;
  if (!first) return [...pressing, ...decisions];
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
  return isLate ? [...pressing, review, ...decisions] : [...pressing, ...decisions, review];
}
