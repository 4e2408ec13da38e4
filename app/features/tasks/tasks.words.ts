import type { OpenedBy, Words } from "~/features/kernel/said/words";

/** Tasks, in the words that account for what was done and what is held. */
export const words = {
  acts: {
    "task.answer": "respondeu uma tarefa",
    "task.change": "mudou uma tarefa",
    "task.comment": "comentou uma tarefa",
    "task.complete": "fez uma tarefa",
    "task.decline": "preferiu não fazer uma tarefa",
    "task.give": "deu uma tarefa",
    "task.list": "abriu as tarefas de um paciente",
    "task.partly": "fez parte de uma tarefa",
    "task.read": "abriu uma tarefa",
    "task.withdraw": "retirou uma tarefa",
  },
  opened: {
    "task.list": "suas tarefas",
    "task.read": "uma tarefa",
  },
  touches: { measures: ["task"] },
  stores: {
    task: "Tarefas",
    task_series: "Tarefas que se repetem",
    exercise: "Exercícios",
  },
  things: {
    task: "tarefa",
  },
  fields: {
    commentedAt: "Comentado",
    firstDay: "Primeiro dia",
  },
  codes: {
    passed: "passou",
    "activity-log": "registro de atividades",
    "thought-record": "registro de pensamentos",
    "behavioral-activation": "ativação comportamental",
    gratitude: "gratidão",
    "graded-exposure": "exposição gradual",
  },
  coded: ["task.exercise", "exercise.exercise"],
  parts: {
    week: "semana",
  },
} as const satisfies Words;

declare module "~/features/kernel/events/note-opening.server" {
  interface OpeningActions extends OpenedBy<typeof words> {}
}
