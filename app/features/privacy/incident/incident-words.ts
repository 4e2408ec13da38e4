import { dateFormat } from "~/lib/time/date-format";
import { houseZone } from "~/lib/time/zone";
import type { ActGroupCode } from "~/features/kernel/said/words";
import { actGroups } from "./act-groups";
import type { StoredLook } from "./incident.directory.table";

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
export function authorityDraft(facts: Facts, people: number, officer: Officer, controller?: string): string {
  const { knownAt, what, kinds, risks, measures, peopleToldAt } = facts;
  const told = peopleToldAt ? `por aviso no aplicativo e por e-mail, desde ${day(peopleToldAt)} (Brasília)` : null;
  return `COMUNICAÇÃO DE INCIDENTE DE SEGURANÇA (LGPD, art. 48; Resolução CD/ANPD 15/2024, art. 6º)

Controlador: ${controller ? `${controller} [CNPJ, contato]` : "[nome, CNPJ, contato]"}. Operador: CÁRIS.
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

/** A draft of what is said to who was told by mistake. */
export function correctionDraft(officer: Officer): string {
  return `Nós avisamos você de um problema de segurança que teria alcançado dados seus. Conferimos de novo: não alcançou. Foi um engano na nossa lista, e pedimos desculpas pela preocupação.

Você não precisa fazer nada.

Para perguntar: ${officer.name}, ${officer.email}.`;
}

const minute = dateFormat("pt-BR", houseZone, { dateStyle: "short", timeStyle: "short" });

/** People counted, in words. */
export function peopleCounted(people: number): string {
  return people === 1 ? "1 pessoa" : `${new Intl.NumberFormat("pt-BR").format(people)} pessoas`;
}

/** What is looked for in a clinic's audit, as people say it. @param actor what whoever did it is called */
export function lookWords(
  { from, until, actorId, groups, ip }: StoredLook,
  { clinic, actor }: { clinic: string; actor: string | null },
): string {
  const acts = groups?.map((code) => actGroups[code as ActGroupCode]?.toLowerCase() ?? code).join("; ");
  const parts = [
    `de ${minute.format(from)} a ${minute.format(until)} (Brasília)`,
    actorId === undefined ? null : `por ${actor ?? "alguém que não está mais na clínica"}`,
    acts === undefined ? "qualquer ato" : `atos: ${acts}`,
    ip === undefined ? null : `do endereço ${ip}`,
  ];
  return `${clinic}, ${parts.filter((part) => part !== null).join(", ")}.`;
}
