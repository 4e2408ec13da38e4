import { refusalOf, type Refusal } from "~/features/tenancy/components/refusal";

/** A refusal of a diary form: its code decides what is offered besides the words. */
export type DiaryRefusal = Refusal & { code: string };

/** The refusal in a form's answer, if it is one. */
export function diaryRefusalOf(answer: unknown): DiaryRefusal | undefined {
  return refusalOf(answer) as DiaryRefusal | undefined;
}

/** The sentence about a field or about one of its items (`tags`, `tags.2`). */
export function fieldError(fields: Record<string, string> | undefined, name: string): string | undefined {
  if (!fields) return undefined;
  return fields[name] ?? Object.entries(fields).find(([path]) => path.startsWith(`${name}.`))?.[1];
}

/** What the top of a form says and points at, in the order of its labels. */
export function wrongFields(fields: Record<string, string>, labels: Record<string, string>) {
  return Object.entries(labels).flatMap(([id, label]) => {
    const message = fieldError(fields, id);
    return message ? [{ id, label, message }] : [];
  });
}
