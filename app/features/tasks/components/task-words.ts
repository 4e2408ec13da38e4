import type { TaskStatus } from "../task/task";
import type { Recurrence, TaskFrequency } from "../series/recurrence";

/** How a task stands, as its patient reads it. */
export const ownStatusWords: Record<TaskStatus, string> = {
  open: "para fazer",
  partly: "feita em parte",
  done: "feita",
  declined: "você preferiu não fazer",
  passed: "para fazer quando quiser",
  withdrawn: "retirada",
};

/** The same for who gave it. */
export const statusWords: Record<TaskStatus, string> = {
  open: "em aberto",
  partly: "feita em parte",
  done: "feita",
  declined: "preferiu não fazer",
  passed: "não registrada",
  withdrawn: "retirada",
};

/** The same where both read it: nobody is told to their face what they left undone. */
export const sharedStatusWords: Record<TaskStatus, string> = { ...statusWords, passed: statusWords.open };

export const frequencyWords: Record<TaskFrequency, string> = {
  daily: "todo dia",
  weekly: "toda semana",
  fortnightly: "a cada duas semanas",
  monthly: "todo mês",
};

export const weekdayWords = ["segunda", "terça", "quarta", "quinta", "sexta", "sábado", "domingo"] as const;

/** A rule in words: "toda semana, às segundas e quintas, 8 vezes". */
export function recurrenceWords({ freq, weekdays, count, until }: Recurrence): string {
  const names = weekdays.map((one) => weekdayWords[one - 1] ?? "");
  const list = names.length > 1 ? `${names.slice(0, -1).join(", ")} e ${names.at(-1) ?? ""}` : (names[0] ?? "");
  const end =
    count !== null ? `, ${count} vezes` : until !== null ? `, até ${until.split("-").reverse().join("/")}` : "";
  return frequencyWords[freq] + (list && `: ${list}`) + end;
}
