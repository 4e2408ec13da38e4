/** Why a patient may need attention, the most pressing first: by fixed rules over what was shared (ADR 0060). For professionals alone. */
export const attentionKinds = ["item9", "signs", "mood", "scale", "silence", "misses"] as const;
export type AttentionKind = (typeof attentionKinds)[number];

/** How much each weighs in the order of a list: more than all that come after it. */
export const attentionWeights: Record<AttentionKind, number> = {
  ...{ item9: 32, signs: 16, mood: 8, scale: 4, silence: 2, misses: 1 },
};

/** Whether one of these asks for somebody now, and not merely to be looked at. */
export function isPressing(kinds: readonly AttentionKind[]): boolean {
  return kinds.includes("item9") || kinds.includes("signs");
}

/** Why, in few words. */
export const attentionWords: Record<AttentionKind, string> = {
  item9: "respondeu o item 9 do PHQ-9 com 1 ou mais",
  signs: "marcou sinais de alerta do plano",
  mood: "humor da semana baixo e em queda",
  scale: "uma escala piorou",
  silence: "escrevia toda semana e parou",
  misses: "faltas ou tarefas não feitas",
};
