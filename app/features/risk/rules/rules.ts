import type { AttentionKind } from "~/features/tenancy/care-link/attention";

/** What a rule can be tuned by: what its number means, its bounds, and what it is unless somebody says otherwise. */
type Tuning = { label: string; least: number; most: number; step: number; standard: number };

/** A rule as a psychologist reads it. `{n}` in the words is its number. */
type Rule = { title: string; words: string; tuning: Tuning | null };

/** Instants of a rule reach so many days back. */
export const reach = { item9: 14, signs: 7, scale: 30, misses: 30 } as const;

/** Every rule, shown as it is applied. */
export const rules: Record<AttentionKind, Rule> = {
  item9: {
    title: "Item 9 do PHQ-9",
    words: `O item 9 (pensamentos de se ferir ou de morrer) foi respondido com 1 ou mais nos últimos ${reach.item9} dias, com qualquer total. Um 0 não afasta risco.`,
    tuning: null,
  },
  signs: {
    title: "Sinais do plano de segurança",
    words: `A própria pessoa marcou como presente, nos últimos ${reach.signs} dias, algum dos sinais de alerta que escreveu no plano.`,
    tuning: null,
  },
  mood: {
    title: "Humor da semana",
    words:
      "A média dos últimos 7 dias está abaixo de {n} e caiu mais de 1 ponto em relação aos 7 dias anteriores (ao menos 2 registros compartilhados em cada semana).",
    tuning: { label: "Média abaixo de", least: 1.5, most: 4.5, step: 0.5, standard: 3 },
  },
  scale: {
    title: "Escalas",
    words: `Nos últimos ${reach.scale} dias uma escala subiu de faixa, ou piorou além do que o acaso da medida explica (mudança confiável), em relação à resposta anterior.`,
    tuning: null,
  },
  silence: {
    title: "Silêncio de quem escrevia",
    words:
      "Nenhum contato há {n} dias (anotação compartilhada, registro, mensagem ou sessão) de quem escrevia em ao menos 3 de 4 semanas.",
    tuning: { label: "Dias sem contato", least: 7, most: 90, step: 1, standard: 21 },
  },
  misses: {
    title: "Faltas e tarefas não feitas",
    words: `{n} ou mais, nos últimos ${reach.misses} dias, entre faltas a sessões, tarefas recusadas e tarefas não registradas (de uma tarefa que se repete conta uma).`,
    tuning: { label: "A partir de", least: 2, most: 10, step: 1, standard: 3 },
  },
};

/** How one patient's psychologist has set a rule. */
type RuleSetting = { isOn: boolean; value: number | null };
export type RuleSettings = Partial<Record<AttentionKind, RuleSetting>>;

/** The number a rule goes by. */
export function valueOf(kind: AttentionKind, settings: RuleSettings): number {
  return settings[kind]?.value ?? rules[kind].tuning?.standard ?? 0;
}

/** The rule with its number in it. */
export function ruleWords(kind: AttentionKind, settings: RuleSettings): string {
  const number = valueOf(kind, settings).toLocaleString("pt-BR");
  return rules[kind].words.replace("{n}", number);
}
