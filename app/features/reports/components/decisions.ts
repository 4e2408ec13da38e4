import { teamPaths } from "~/team-paths";
import { dateFormat } from "~/lib/time/date-format";
import type { Reader } from "~/ui/time/format-time";
import type { readHome } from "../home/read-home.server";

type Waiting = Awaited<ReturnType<typeof readHome>>["decisions"] & {
  /** Charges of the clinic's plan that are unpaid, and since when (ms); null: none, or not for this reader. */
  late: { charges: number; since: number } | null;
};

/** Something that wants an admin, and the one place that settles it. */
export type Decision = { key: string; words: string; why: string; href: string; act: string; now?: boolean };
type Rule = (waiting: Waiting, reader: Reader) => Omit<Decision, "key"> | null;

const many = (n: number, one: string, more: string) =>
  n > 20 ? `Mais de 20 ${more}` : n === 1 ? `1 ${one}` : `${n} ${more}`;

const orphans: Rule = ({ orphans: n, orphansOf }) =>
  n === 0 || orphansOf === null
    ? null
    : {
        words: `${many(n, "pessoa está", "pessoas estão")} sem quem acompanhe`,
        why: "O acesso de quem acompanhava foi desativado. Um pedido de ajuda chama quem substitui, se houver, e a administração.",
        href: teamPaths.adminCaseload(orphansOf),
        act: "Passar os acompanhamentos",
        now: true,
      };

const gaps: Rule = ({ gaps: n, unreachable }) =>
  n === 0
    ? null
    : {
        words: `${many(n, "pessoa da equipe tem", "pessoas da equipe têm")} algo a resolver para pedidos de ajuda`,
        why:
          unreachable > 0
            ? "Há quem não possa ser chamado por nenhum caminho."
            : "Falta celular confirmado, aparelho ou quem substitua.",
        href: teamPaths.adminSosReadiness(),
        act: "Ver a prontidão",
        now: unreachable > 0,
      };

const crps: Rule = ({ crps: n }) =>
  n === 0
    ? null
    : {
        words: many(n, "CRP a conferir", "CRPs a conferir"),
        why: "Cada CRP é conferido por uma pessoa, e de novo a cada ano.",
        href: teamPaths.adminCrps(),
        act: "Conferir",
      };

const failed: Rule = ({ failed: n }) =>
  n === 0
    ? null
    : {
        words: `${n === 1 ? "1 envio não chegou" : `${n} envios não chegaram`} nos últimos 7 dias`,
        why: "Um endereço errado ou um aparelho que não responde: cada envio diz o motivo.",
        href: `${teamPaths.adminDeliveries()}?status=failed`,
        act: "Ver os que falharam",
      };

const stuck: Rule = ({ stuck: n }) =>
  n === 0
    ? null
    : {
        words: n === 1 ? "1 efeito parado" : `${n} efeitos parados`,
        why: "Algo aconteceu na clínica e o que devia vir depois ainda não veio.",
        href: teamPaths.adminDeliveries(),
        act: "Tentar de novo",
      };

const plan: Rule = ({ trialEndsAt, planIsOver }, { zone }) => {
  if (trialEndsAt === null && !planIsOver) return null;
  const day = dateFormat("pt-BR", zone, { day: "numeric", month: "long" });
  return {
    words:
      planIsOver || trialEndsAt === null
        ? "O plano da clínica terminou"
        : `O período de teste termina em ${day.format(trialEndsAt)}`,
    why: "Nada do que existe se perde; sem plano, não entram pessoas novas além do plano gratuito.",
    href: teamPaths.adminPlan(),
    act: "Escolher um plano",
  };
};

const declined: Rule = ({ declined: n, declinedOf }) =>
  n === 0 || declinedOf === null
    ? null
    : {
        words:
          n === 1
            ? "1 pessoa não quis trocar de psicóloga ou psicólogo"
            : many(n, "", "pessoas não quiseram trocar de psicóloga ou psicólogo"),
        why: "Segue com quem já acompanhava. Converse antes de propor outra pessoa; a decisão é de quem é acompanhado.",
        href: teamPaths.adminCaseload(declinedOf),
        act: "Ver as propostas",
      };

const refused: Rule = ({ refused: n, refusedBy }) =>
  n === 0 || refusedBy === null
    ? null
    : {
        words:
          n === 1
            ? "1 pessoa disse não a um acompanhamento novo"
            : many(n, "", "pessoas disseram não a um acompanhamento novo"),
        why: "Nada foi aberto. Converse antes de pedir de novo; a decisão é de quem é acompanhado.",
        href: teamPaths.adminUser(refusedBy),
        act: "Ver o pedido",
      };

const late: Rule = ({ late }, { zone }) => {
  if (!late) return null;
  const day = dateFormat("pt-BR", zone, { day: "numeric", month: "long" });
  return {
    words: late.charges > 1 ? `${late.charges} cobranças do plano em atraso` : "1 cobrança do plano em atraso",
    why: `Em aberto desde ${day.format(late.since)}. Sem pagamento, mais adiante valem os limites do plano gratuito; ninguém perde o que tem.`,
    href: teamPaths.adminPlan(),
    act: "Ver a cobrança",
  };
};

const step: Rule = ({ withoutStep: n }) =>
  n === 0
    ? null
    : {
        words: `${many(n, "pessoa da equipe entra", "pessoas da equipe entram")} só com senha`,
        why: "A verificação em duas etapas protege o que as pessoas escrevem. Quem liga é a própria pessoa, em Conta.",
        href: `${teamPaths.adminUsers()}?step=missing`,
        act: "Ver quem",
      };

const rules: Record<string, Rule> = { orphans, gaps, crps, declined, refused, failed, stuck, late, plan, step };

/** What wants the admin, what presses first. */
export function decisionsOf(waiting: Waiting, reader: Reader): Decision[] {
  const all = Object.entries(rules).flatMap(([key, rule]) => {
    const said = rule(waiting, reader);
    return said ? [{ key, ...said }] : [];
  });
  return all.toSorted((a, b) => Number(b.now ?? false) - Number(a.now ?? false));
}
