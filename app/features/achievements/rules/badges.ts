import type { ActKind } from "./acts";

/** What a person has done so far, all told. */
export type Standing = {
  /** Days on which each kind was done at least once. */
  kindDays: Partial<Record<ActKind, number>>;
  /** Days on which anything was done. */
  activeDays: number;
  level: number;
  streakDays: number;
  /** Days from before a gap count again. */
  hasReturned: boolean;
  hasPaused: boolean;
};

type Badge = {
  name: string;
  /** What it is for, said before and after it is earned. */
  words: string;
  isEarned: (standing: Standing) => boolean;
};

const daysOf = (kind: ActKind, days: number) => (standing: Standing) => (standing.kindDays[kind] ?? 0) >= days;
const inAll = (days: number) => (standing: Standing) => standing.activeDays >= days;
const level = (number: number) => (standing: Standing) => standing.level >= number;

/** Badges, in the order they are shown. None is for a value, a score, a call for help, or for showing something to somebody. */
export const badges = {
  first_page: { name: "Primeira página", words: "Escrever no diário pela primeira vez", isEarned: daysOf("wrote", 1) },
  pages_10: { name: "Dez páginas", words: "Escrever em 10 dias", isEarned: daysOf("wrote", 10) },
  pages_50: { name: "Um caderno", words: "Escrever em 50 dias", isEarned: daysOf("wrote", 50) },
  pages_150: { name: "Uma estante", words: "Escrever em 150 dias", isEarned: daysOf("wrote", 150) },
  first_check_in: {
    name: "Como estou",
    words: "Registrar como você está pela primeira vez",
    isEarned: daysOf("checked_in", 1),
  },
  check_ins_30: { name: "Olhar para dentro", words: "Registrar em 30 dias", isEarned: daysOf("checked_in", 30) },
  days_7: { name: "Sete dias seus", words: "Fazer algo por você em 7 dias", isEarned: inAll(7) },
  days_30: { name: "Trinta dias seus", words: "Fazer algo por você em 30 dias", isEarned: inAll(30) },
  days_100: { name: "Cem dias seus", words: "Fazer algo por você em 100 dias", isEarned: inAll(100) },
  days_365: { name: "Um ano seu", words: "Fazer algo por você em 365 dias", isEarned: inAll(365) },
  streak_14: {
    name: "No seu ritmo",
    words: "14 dias em sequência, com os descansos",
    isEarned: ({ streakDays }) => streakDays >= 14,
  },
  streak_60: {
    name: "Um hábito",
    words: "60 dias em sequência, com os descansos",
    isEarned: ({ streakDays }) => streakDays >= 60,
  },
  returned: {
    name: "Retomada",
    words: "Voltar depois de um tempo e ficar por três dias",
    isEarned: ({ hasReturned }) => hasReturned,
  },
  rested: {
    name: "Parar também é cuidar",
    words: "Fazer uma pausa por escolha",
    isEarned: ({ hasPaused }) => hasPaused,
  },
  first_task: { name: "Primeiro passo", words: "Fazer uma tarefa", isEarned: daysOf("task", 1) },
  tasks_10: { name: "Dez passos", words: "Fazer tarefas em 10 dias", isEarned: daysOf("task", 10) },
  tasks_50: { name: "Caminhada", words: "Fazer tarefas em 50 dias", isEarned: daysOf("task", 50) },
  first_session: { name: "Primeira conversa", words: "Estar em uma sessão", isEarned: daysOf("session", 1) },
  sessions_10: { name: "Dez conversas", words: "Estar em 10 sessões", isEarned: daysOf("session", 10) },
  sessions_30: { name: "Um longo diálogo", words: "Estar em 30 sessões", isEarned: daysOf("session", 30) },
  plan_read: { name: "Plano em dia", words: "Reler o seu plano de segurança", isEarned: daysOf("plan", 1) },
  first_practice: { name: "Um respiro", words: "Praticar um exercício", isEarned: daysOf("practice", 1) },
  practices_20: { name: "Vinte respiros", words: "Praticar em 20 dias", isEarned: daysOf("practice", 20) },
  challenge_1: { name: "Desafio da semana", words: "Concluir um desafio", isEarned: daysOf("challenge", 1) },
  challenge_8: { name: "Oito desafios", words: "Concluir 8 desafios", isEarned: daysOf("challenge", 8) },
  level_3: { name: "Nível 3", words: "Chegar ao nível 3", isEarned: level(3) },
  level_6: { name: "Nível 6", words: "Chegar ao nível 6", isEarned: level(6) },
  level_10: { name: "Nível 10", words: "Chegar ao nível 10", isEarned: level(10) },
} as const satisfies Record<string, Badge>;

export type BadgeCode = keyof typeof badges;
export const badgeCodes = Object.keys(badges) as BadgeCode[];

/** The badges that somebody has earned by now. */
export function earnedBadges(standing: Standing): BadgeCode[] {
  return badgeCodes.filter((code) => badges[code].isEarned(standing));
}
