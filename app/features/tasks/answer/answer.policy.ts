import { cleanLine, cleanText, isVisible } from "~/lib/text/text";
import { lengthOf } from "~/lib/text/text-length";
import { noteField, type ExerciseField } from "../exercise/exercise";
import type { AnsweredField } from "../task/task";

/** Code points of one answer, at most. */
export const longest = { line: 200, text: 5000 } as const;

type Said = { value: AnsweredField["value"] | null } | { wrong: string };

function textIn(raw: unknown, kind: "line" | "text"): Said {
  if (typeof raw !== "string") return { wrong: "Escreva um texto." };
  const text = (kind === "line" ? cleanLine(raw) : cleanText(raw)).trim();
  if (!isVisible(text)) return { value: null };
  const most = longest[kind];
  return lengthOf(text) > most
    ? { wrong: `Use no máximo ${most.toLocaleString("pt-BR")} caracteres.` }
    : { value: text };
}

function numberIn(raw: unknown, min: number, max: number): Said {
  const number = typeof raw === "string" ? Number(raw) : raw;
  const isOurs = typeof number === "number" && Number.isInteger(number) && number >= min && number <= max;
  return isOurs ? { value: number } : { wrong: `Escolha de ${min} a ${max}.` };
}

function valueOf(field: ExerciseField, raw: unknown): Said {
  if (raw === undefined || raw === null || raw === "") return { value: null };
  switch (field.kind) {
    case "line":
    case "text":
      return textIn(raw, field.kind);
    case "scale":
      return numberIn(raw, field.min, field.max);
    case "choice":
      return typeof raw === "string" && field.options.includes(raw)
        ? { value: raw }
        : { wrong: "Escolha uma das opções." };
    case "choices": {
      const all: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
      const chosen = field.options.filter((option) => all.includes(option));
      const isOurs = all.every((one) => typeof one === "string" && field.options.includes(one));
      if (!isOurs) return { wrong: "Escolha entre as opções." };
      return { value: chosen.length > 0 ? chosen : null };
    }
    default:
      return field satisfies never;
  }
}

/** The questions of a task: its exercise's, and the last one of every form. */
export function questionsOf(exercise: { fields: readonly ExerciseField[] } | undefined): readonly ExerciseField[] {
  return [...(exercise?.fields ?? []), noteField];
}

/**
 * What somebody answered, judged by the kinds of the questions. No question has to be answered; one that is not ours is refused. Pure.
 * @returns the answered questions in their order, or a sentence for each wrong one
 */
export function judgeAnswer(
  questions: readonly ExerciseField[],
  said: Readonly<Record<string, unknown>>,
): { fields: AnsweredField[] } | { wrong: Record<string, string> } {
  const wrong = new Map<string, string>();
  const fields: AnsweredField[] = [];
  for (const name of Object.keys(said))
    if (!questions.some((question) => question.name === name)) wrong.set(name, "Esta pergunta não existe aqui.");
  for (const question of questions) {
    const { name, label } = question;
    const judged = valueOf(question, Object.hasOwn(said, name) ? said[name] : undefined);
    if ("wrong" in judged) wrong.set(name, judged.wrong);
    else if (judged.value !== null) fields.push({ name, label, value: judged.value });
  }
  return wrong.size > 0 ? { wrong: Object.fromEntries(wrong) } : { fields };
}
