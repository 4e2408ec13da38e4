import { decimalFrom, decimalText } from "~/lib/text/decimal";
import type { Instrument } from "./instrument/instrument";

/** One option of a choice, and what it adds to the total; null where it does not count. */
export type Option = { label: string; points: number | null };

/** One question; a value answers it: the option's place, a number, or a text. */
export type Question =
  | { kind: "choice"; text: string; options: readonly Option[] }
  | { kind: "scale"; text: string; least: number; most: number; ends: readonly [string, string]; counts: boolean }
  | { kind: "number"; text: string }
  | { kind: "text"; text: string };

export const questionKinds = ["choice", "scale", "number", "text"] as const;

/** What is put before somebody to answer, in the version it was asked in: an instrument, or a psychologist's questionnaire. */
export type Sheet = {
  code: string;
  version: number;
  name: string;
  /** What it asks about, as patients are told. */
  asks: string;
  /** Said above every question; empty for nothing. */
  stem: string;
  questions: readonly Question[];
  /** Question (from 0) whose answer of 1 or more opens the safety flow. */
  safetyItem: number | null;
};

/** What was answered to a question: null for nothing. */
export type Value = number | string | null;

/** Code points of an answer in words at most. */
export const longestAnswer = 4000;

/** Version of the instruments' wording: raised with a change of their words, so that answers stay with what was asked. */
const wordingVersion = 1;

/** An instrument as it is put before somebody. */
export function sheetOfInstrument({ code, name, asks, stem, items, options, safetyItem }: Instrument): Sheet {
  const choices = options.map((label, points) => ({ label, points }));
  const questions = items.map((text) => ({ kind: "choice" as const, text, options: choices }));
  return { code, version: wordingVersion, name, asks, stem, questions, safetyItem };
}

/** What is said when nothing is chosen. */
export const chooseOne = "Escolha uma resposta, ou “Prefiro não responder”.";

/** What is wrong with a value as an answer to a question; null for nothing, and for no answer. */
export function wrongWith(question: Question, value: Value): string | null {
  if (value === null) return null;
  if (question.kind === "text") {
    if (typeof value !== "string") return "Responda com palavras.";
    return [...value].length > longestAnswer
      ? `Use no máximo ${longestAnswer.toLocaleString("pt-BR")} caracteres.`
      : null;
  }
  if (typeof value !== "number" || !Number.isFinite(value)) return "Responda com um número, como 1200 ou 1,2.";
  if (question.kind === "number") return Math.abs(value) > 1e9 ? "Use um número menor." : null;
  const [least, most] = question.kind === "choice" ? [0, question.options.length - 1] : [question.least, question.most];
  return Number.isInteger(value) && value >= least && value <= most ? null : "Escolha uma das respostas.";
}

/** The value that was typed or chosen for a question: nothing is null; what is no number stays a text, which then is wrong. */
export function valueFrom(question: Question, typed: string): Value {
  const said = typed.trim();
  if (said === "") return null;
  if (question.kind === "text") return said;
  return decimalFrom(said) ?? said;
}

/** A value as a field of a form says it: `valueFrom` reads it again. */
export function typedText(value: Value): string {
  return typeof value === "number" ? decimalText(value) : (value ?? "");
}

/** The question (from 0) to go on with: behind the last that was answered, the last one at most. */
export function resumeAt(values: readonly Value[]): number {
  return Math.min(values.findLastIndex((value) => value !== null) + 1, values.length - 1);
}

/** Points that an answer adds to the total; null where it does not count. */
function pointsOf(question: Question, value: Value): number | null {
  if (typeof value !== "number") return null;
  if (question.kind === "choice") return question.options[value]?.points ?? null;
  return question.kind === "scale" && question.counts ? value : null;
}

/** Whether any answer of a questionnaire counts. */
export function hasScore({ questions }: Sheet): boolean {
  return questions.some(
    (question) =>
      (question.kind === "scale" && question.counts) ||
      (question.kind === "choice" && question.options.some(({ points }) => points !== null)),
  );
}

/** The sum of the points of a questionnaire's answers; null when none counts. An unanswered question adds nothing. */
export function sumOf(sheet: Sheet, values: readonly Value[]): number | null {
  if (!hasScore(sheet)) return null;
  return sheet.questions.reduce((sum, question, n) => sum + (pointsOf(question, values[n] ?? null) ?? 0), 0);
}

/** An answer in words, as it is read again; null for none. */
export function answerWords(question: Question, value: Value): string | null {
  if (value === null) return null;
  if (question.kind === "choice") return question.options[Number(value)]?.label ?? null;
  return typeof value === "number" ? value.toLocaleString("pt-BR") : value;
}

/** Whether the safety item is answered with 1 or more. */
export function isSafetyValue({ safetyItem }: Sheet, values: readonly Value[]): boolean {
  return safetyItem !== null && Number(values[safetyItem] ?? 0) >= 1;
}

/** Whether there is a safety item, and it was left without an answer: not a 0. */
export function isSafetyOpen({ safetyItem }: Pick<Sheet, "safetyItem">, values: readonly Value[]): boolean {
  return safetyItem !== null && (values[safetyItem] ?? null) === null;
}
