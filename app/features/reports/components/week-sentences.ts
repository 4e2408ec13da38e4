import type { readHome } from "../home/read-home.server";

type Home = Awaited<ReturnType<typeof readHome>>;

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
