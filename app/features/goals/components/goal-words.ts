import type { Goal, GoalChange, Step, StepState } from "../goal/goal";

/** How a step goes, in words. */
export const stateWords: Record<StepState, string> = { todo: "não começado", going: "em andamento", done: "feito" };

/** The same as its person says it of themselves. */
export const ownStateWords: Record<StepState, string> = {
  todo: "Ainda não comecei",
  going: "Estou indo",
  done: "Fiz",
};

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** How far a goal is, as a sentence: "1 de 4 passos feito, 1 em andamento". Null without steps. */
export function progressWords(steps: readonly Pick<Step, "state">[]): string | null {
  if (steps.length === 0) return null;
  const [done, going] = ["done", "going"].map((state) => steps.filter((step) => step.state === state).length) as [
    number,
    number,
  ];
  const isOne = done === 1 || steps.length === 1;
  const far = `${done} de ${count(steps.length, "passo", "passos")} ${isOne ? "feito" : "feitos"}`;
  return going > 0 ? `${far}, ${going} em andamento` : far;
}

/** 0 to 1: a step that is going counts half. */
export function shareOf(steps: readonly Pick<Step, "state">[]): number {
  if (steps.length === 0) return 0;
  const worth: Record<StepState, number> = { todo: 0, going: 0.5, done: 1 };
  return steps.reduce((sum, { state }) => sum + worth[state], 0) / steps.length;
}

/** How a goal ended, in words. */
export const endWords: Record<Exclude<Goal["status"], "open">, string> = {
  reached: "alcançada",
  aside: "deixada de lado",
};

const did: Record<GoalChange["kind"], string> = {
  begun: "escreveu a meta",
  changed: "mudou a meta",
  moved: "disse como vai",
  joined: "ligou a uma tarefa",
  parted: "desligou da tarefa",
  reviewed: "reviu a meta",
  reached: "encerrou a meta: alcançada",
  aside: "deixou a meta de lado",
  reopened: "reabriu a meta",
  shown: "compartilhou a meta",
  hidden: "deixou de compartilhar a meta",
};

/** Who did what: "Você disse como vai", "Beatriz reviu a meta", "Uma tarefa foi respondida". @param own whether its patient reads */
export function changeSentence({ kind, by, byTask }: GoalChange, own: boolean): string {
  if (byTask) return "Uma tarefa ligada foi respondida";
  const who = by ?? (own ? "Você" : "A pessoa");
  return `${who} ${did[kind]}`;
}
