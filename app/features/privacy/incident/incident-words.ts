import { dateFormat } from "~/lib/time/date-format";
import { houseZone } from "~/lib/time/zone";

/** Kinds of data, as ANPD's form and people name them. */
export const kindWords: Record<string, string> = {
  identification: "nome e dados de cadastro",
  contact: "e-mail ou telefone",
  health: "dados de saúde (diário, prontuário, conversas)",
  login: "senha ou meios de entrada",
  financial: "dados de pagamento",
  minors: "dados de crianças ou adolescentes",
};

type Officer = { name: string; email: string };
type Facts = {
  knownAt: number;
  what: string;
  kinds: readonly string[];
  risks: string;
  measures: string;
  /** When people were told first; null or absent: not yet. */
  peopleToldAt?: number | null;
};

const day = (at: number) => dateFormat("pt-BR", houseZone, { dateStyle: "long", timeStyle: "short" }).format(at);
const kindsOf = (kinds: readonly string[]) => kinds.map((kind) => kindWords[kind] ?? kind).join("; ");

/** A draft of what is told to ANPD (Resolução CD/ANPD 15/2024 art. 6 §2); what only a person knows stands in brackets. */
export function authorityDraft(facts: Facts, people: number, officer: Officer): string {
  const { knownAt, what, kinds, risks, measures, peopleToldAt } = facts;
  const told = peopleToldAt ? `por aviso no aplicativo e por e-mail, desde ${day(peopleToldAt)} (Brasília)` : null;
  return `COMUNICAÇÃO DE INCIDENTE DE SEGURANÇA (LGPD, art. 48; Resolução CD/ANPD 15/2024, art. 6º)

Controlador: [nome, CNPJ, contato]. Operador: CÁRIS.
Encarregado: ${officer.name}, ${officer.email} [telefone].

1. Conhecimento do incidente: ${day(knownAt)} (Brasília). Ocorrência: [data, ou por que não se sabe].
2. O que aconteceu: ${what}
3. Categorias de dados afetados: ${kindsOf(kinds)}.
4. Titulares afetados: ${new Intl.NumberFormat("pt-BR").format(people)}, apurados pelo registro de acessos. [Crianças, adolescentes, idosos: quantos]
5. Riscos e possíveis impactos: ${risks}
6. Medidas de segurança antes do incidente: conteúdo clínico cifrado por pessoa, acessos registrados em cadeia selada. [completar]
7. Medidas tomadas e a tomar: ${measures}
8. Comunicação aos titulares: ${told ?? "[data e meio, ou quando será feita]"}
9. Razões da demora, se passaram três dias úteis: [motivo]`;
}

/** A draft of what is told to people (Resolução CD/ANPD 15/2024 art. 9 §1), plain; without a word of what they wrote. */
export function peopleDraft({ knownAt, what, kinds, risks, measures }: Facts, officer: Officer): string {
  return `Houve um problema de segurança que alcançou dados seus.

O que aconteceu: ${what}
Soubemos em ${day(knownAt)}.

Quais dados: ${kindsOf(kinds)}.
O que pode acontecer: ${risks}
O que fizemos e vamos fazer: ${measures}
O que você pode fazer: [por exemplo, trocar a senha; desconfiar de mensagens que peçam dados]

Para perguntar: ${officer.name}, ${officer.email}. Você também pode reclamar à ANPD: gov.br/anpd.`;
}

type Looked = {
  from: number;
  until: number;
  actorId?: string | undefined;
  action?: string | undefined;
  ip?: string | undefined;
};

const minute = dateFormat("pt-BR", houseZone, { dateStyle: "short", timeStyle: "short" });

/** What was looked for in the audit, and how many people it found, for the log of the incident. */
export function lookWords(
  { from, until, actorId, action, ip }: Looked,
  found: { people: number; clinic: string },
): string {
  const by = [actorId && `por ${actorId}`, action && `atos que começam por ${action}`, ip && `de ${ip}`].filter(
    Boolean,
  );
  const people = found.people === 1 ? "1 pessoa" : `${new Intl.NumberFormat("pt-BR").format(found.people)} pessoas`;
  const when = `de ${minute.format(from)} a ${minute.format(until)} (Brasília)`;
  return `${people} em ${found.clinic}, ${[when, ...by].join(", ")}.`;
}
