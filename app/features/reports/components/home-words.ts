import { teamPaths } from "~/team-paths";
import { dateFormat } from "~/lib/time/date-format";
import type { Reader } from "~/ui/time/format-time";
import type { readHome } from "../home/read-home.server";

type Home = Awaited<ReturnType<typeof readHome>>;

/** Something that wants an admin, and the one place that settles it. */
export type Decision = { key: string; words: string; why: string; href: string; act: string; now?: boolean };

const many = (n: number, one: string, more: string) =>
  n > 20 ? `Mais de 20 ${more}` : n === 1 ? `1 ${one}` : `${n} ${more}`;

const day = (at: number, { zone }: Reader) => dateFormat("pt-BR", zone, { day: "numeric", month: "long" }).format(at);

function aboutCare({ decisions: d }: Home): (Decision | null)[] {
  return [
    d.orphans > 0 && d.orphansOf !== null
      ? {
          key: "orphans",
          words: `${many(d.orphans, "pessoa está", "pessoas estão")} sem quem acompanhe`,
          why: "O acesso de quem acompanhava foi desativado. Um pedido de ajuda chama a substituta, se houver, e a administração.",
          href: teamPaths.adminCaseload(d.orphansOf),
          act: "Passar os acompanhamentos",
          now: true,
        }
      : null,
    d.gaps > 0
      ? {
          key: "gaps",
          words: `${many(d.gaps, "pessoa da equipe tem", "pessoas da equipe têm")} algo a resolver para pedidos de ajuda`,
          why:
            d.unreachable > 0
              ? "Há quem não possa ser chamado por nenhum caminho."
              : "Falta celular confirmado, aparelho ou quem substitua.",
          href: teamPaths.adminSosReadiness(),
          act: "Ver a prontidão",
          now: d.unreachable > 0,
        }
      : null,
    d.crps > 0
      ? {
          key: "crps",
          words: many(d.crps, "CRP a conferir", "CRPs a conferir"),
          why: "Cada CRP é conferido por uma pessoa, e de novo a cada ano.",
          href: teamPaths.adminCrps(),
          act: "Conferir",
        }
      : null,
  ];
}

function aboutHouse({ decisions: d }: Home, reader: Reader): (Decision | null)[] {
  return [
    d.failed > 0
      ? {
          key: "failed",
          words: `${d.failed === 1 ? "1 envio não chegou" : `${d.failed} envios não chegaram`} nos últimos 7 dias`,
          why: "Um endereço errado ou um aparelho que não responde: cada envio diz o motivo.",
          href: `${teamPaths.adminDeliveries()}?status=failed`,
          act: "Ver os que falharam",
        }
      : null,
    d.stuck > 0
      ? {
          key: "stuck",
          words: d.stuck === 1 ? "1 efeito parado" : `${d.stuck} efeitos parados`,
          why: "Algo aconteceu na clínica e o que devia vir depois ainda não veio.",
          href: teamPaths.adminDeliveries(),
          act: "Tentar de novo",
        }
      : null,
    d.trialEndsAt !== null || d.planIsOver
      ? {
          key: "plan",
          words:
            d.planIsOver || d.trialEndsAt === null
              ? "O plano da clínica terminou"
              : `O período de teste termina em ${day(d.trialEndsAt, reader)}`,
          why: "Nada do que existe se perde; sem plano, não entram pessoas novas além do plano gratuito.",
          href: teamPaths.adminPlan(),
          act: "Escolher um plano",
        }
      : null,
    d.withoutStep > 0
      ? {
          key: "step",
          words: `${many(d.withoutStep, "pessoa da equipe entra", "pessoas da equipe entram")} só com senha`,
          why: "A verificação em duas etapas protege o que as pessoas escrevem. Quem liga é a própria pessoa, em Conta.",
          href: `${teamPaths.adminUsers()}?step=missing`,
          act: "Ver quem",
        }
      : null,
  ];
}

/** What wants the admin, what presses first. */
export function decisionsOf(home: Home, reader: Reader): Decision[] {
  const all = [...aboutCare(home), ...aboutHouse(home, reader)].filter((one) => one !== null);
  return all.toSorted((a, b) => Number(b.now ?? false) - Number(a.now ?? false));
}

const number = new Intl.NumberFormat("pt-BR");
const sessions = (n: number, did: [string, string]) =>
  `${number.format(n)} ${n === 1 ? `sessão ${did[0]}` : `sessões ${did[1]}`}`;

function ofSessions({ week: { sessions: counted } }: Home): string[] {
  if (!counted) return [];
  const { held, missed, cancelled, unsaid, ahead } = counted;
  const parts = [
    held === null ? "menos de 5 sessões aconteceram" : sessions(held, ["aconteceu", "aconteceram"]),
    cancelled ? sessions(cancelled, ["foi cancelada", "foram canceladas"]) : "",
    missed ? `em ${number.format(missed)} a pessoa não veio` : "",
  ].filter(Boolean);
  const first = parts.join("; ");
  return [
    `${first.charAt(0).toUpperCase()}${first.slice(1)}.`,
    ahead > 0
      ? `Até domingo ainda ${ahead === 1 ? "há 1 sessão marcada" : `há ${number.format(ahead)} sessões marcadas`}.`
      : "",
    unsaid > 0
      ? `De ${unsaid === 1 ? "1 sessão que passou" : `${number.format(unsaid)} sessões que passaram`} ninguém registrou o que houve.`
      : "",
  ];
}

function ofCalls({ week: { calls } }: Home): string {
  if (!calls || calls.raised === 0) return "Nenhum pedido de ajuda neste mês.";
  const asked = calls.raised === 1 ? "1 pedido de ajuda" : `${calls.raised} pedidos de ajuda`;
  const half =
    calls.p50 === null ? "" : `; metade teve resposta em até ${Math.max(1, Math.round(calls.p50 / 60_000))} min`;
  return `Neste mês, ${asked}${half}.`;
}

/** The clinic's week, a sentence for each number. */
export function weekSentences(home: Home): string[] {
  const { newPatients, sent } = home.week;
  const came =
    newPatients === null
      ? ""
      : newPatients === 0
        ? "Ninguém novo chegou desde segunda-feira."
        : `${newPatients === 1 ? "1 paciente novo chegou" : `${number.format(newPatients)} pacientes novos chegaram`} desde segunda-feira.`;
  const mails = sent > 0 ? `${number.format(sent)} avisos saíram nos últimos 7 dias.` : "";
  return [...ofSessions(home), came, ofCalls(home), mails].filter((sentence) => sentence !== "");
}
