import type { FormValues } from "~/ui/draft/draft-store";
import { typedText, valueFrom, type Sheet, type Value } from "../../sheet";

/** Whether any question is answered in words: those take their time, and are lost with a page that is left. */
export function asksForWords({ questions }: Sheet): boolean {
  return questions.some(({ kind }) => kind === "text");
}

/** Answers as fields of a form; up to a question (from 0) also that there is none, so that one that was taken back does not stay. */
export function fieldsOf(values: readonly Value[], at: number): Record<string, string> {
  return Object.fromEntries(
    values.flatMap((value, n) => (value === null && n > at ? [] : [[`a.${n}`, typedText(value)]])),
  );
}

/** What a draft of this device says. */
export function valuesIn({ questions }: Sheet, kept: FormValues): Value[] {
  return questions.map((question, n) => {
    const typed = kept[`a.${n}`];
    return typeof typed === "string" ? valueFrom(question, typed) : null;
  });
}

/** What the server kept, with the words of a draft of this device: those it knows nothing of, and those that were just being written. */
export function withWords(sheet: Sheet, kept: readonly Value[], draft: FormValues): Value[] {
  const said = valuesIn(sheet, draft);
  return kept.map((value, n) => {
    const isNewer = value === null || Number(draft.q) === n + 1;
    return (sheet.questions[n]?.kind === "text" && isNewer ? said[n] : null) ?? value;
  });
}
