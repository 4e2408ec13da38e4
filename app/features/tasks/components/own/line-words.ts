import { formatDay, formatHour, type Reader } from "~/ui/time/format-time";
import { ownStatusWords } from "../task-words";

/** What a line shows of a task. */
export type TaskLineTask = {
  id: string;
  title: string;
  status: keyof typeof ownStatusWords;
  dueAt: number | null;
  /** Whether it has an hour, and not the day alone. */
  hasHour: boolean;
  minutes: number | null;
  repeats: boolean;
  answeredAt: number | null;
  hasComment: boolean;
};

function whenWords({ dueAt, hasHour, answeredAt, status }: TaskLineTask, reader: Reader): string {
  if (answeredAt !== null && status !== "partly") return `${ownStatusWords[status]}, ${formatDay(answeredAt, reader)}`;
  if (dueAt === null) return "quando quiser";
  const day = formatDay(dueAt, reader);
  return hasHour ? `${day}, até ${formatHour(dueAt, reader)}` : day;
}

/** What a line says of a task under its title: when, how long, and what waits there. */
export function lineWords(task: TaskLineTask, reader: Reader): string {
  const { status, minutes, repeats, hasComment } = task;
  const more = [
    whenWords(task, reader),
    ...(status === "partly" ? ["começada"] : []),
    ...(minutes !== null && status === "open" ? [`uns ${minutes} min`] : []),
    ...(repeats ? ["se repete"] : []),
    ...(hasComment ? ["tem um comentário"] : []),
  ];
  return more.join(" · ");
}
