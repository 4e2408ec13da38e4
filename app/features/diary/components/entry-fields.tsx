import { DateTimeField } from "~/ui/date-time-field";
import type { FormValues } from "~/ui/draft/draft-store";
import { MoodPicker } from "~/ui/mood-picker";
import { TagInput } from "~/ui/tag-input";
import { splitTags } from "~/ui/tag-text";
import { TextField } from "~/ui/text-field";
import { fieldError } from "./form-answer";
import { asMood } from "./mood-scale";
import { PrivacySwitch } from "./privacy-switch";
import { WordsField } from "./words-field";

/** Field → what it is called, in the order of the form. */
export const entryLabels: Record<string, string> = {
  mood: "Como você está?",
  title: "Título",
  content: "O que você quer guardar",
  tags: "Etiquetas",
  occurredAt: "Quando foi",
  files: "Fotos, voz e documentos",
};
/** Longest content, in code points (api.md). */
const contentLimit = 5000;

/** One text of a form's values; the first when a name came more than once. */
export function textOf(values: FormValues, name: string): string {
  const value = values[name];
  return (Array.isArray(value) ? value[0] : value) ?? "";
}

type EntryFieldsProps = {
  values: FormValues;
  errors: Record<string, string> | undefined;
  /** Null where it is not known: without network. */
  team: string[] | null;
  suggestions: string[];
};

/** The fields of a note, the mood first: a face is easier than a word. */
export function EntryFields({ values, errors, team, suggestions }: EntryFieldsProps) {
  const field = (name: string) => ({ name, label: entryLabels[name] ?? "", error: fieldError(errors, name) });
  const text = (name: string) => textOf(values, name);
  return (
    <div className="space-y-6">
      <MoodPicker {...field("mood")} defaultValue={text("mood") ? asMood(Number(text("mood"))) : undefined} />
      <TextField
        {...field("title")}
        hint="Uma frase que lembre você deste momento."
        defaultValue={text("title")}
        autoComplete="off"
        className="max-w-reading"
      />
      <WordsField {...field("content")} defaultValue={text("content")} max={contentLimit} />
      <TagInput
        {...field("tags")}
        optional
        hint="Até 10, separadas por vírgulas: trabalho, sono, família."
        defaultValue={splitTags(text("tags"))}
        suggestions={suggestions}
      />
      <PrivacySwitch defaultChecked={text("isPrivate") !== ""} team={team} />
      <DateTimeField {...field("occurredAt")} defaultValue={text("occurredAt")} />
    </div>
  );
}
