import { useState } from "react";
import { DateTimeField } from "~/ui/form/date-time-field";
import type { FormValues } from "~/ui/draft/draft-store";
import { Fold } from "~/ui/fold";
import { MoodPicker } from "~/ui/mood/mood-picker";
import { TagInput } from "~/ui/form/tag-input";
import { splitTags } from "~/ui/form/tag-text";
import { TextField } from "~/ui/form/text-field";
import { EmotionPicker } from "../emotions/emotion-picker";
import { fieldError } from "./form-answer";
import { asMood } from "../mood/mood-scale";
import { PrivacySwitch } from "./privacy-switch";
import { WordsField } from "./words-field";

/** Field → what it is called, in the order of the form. */
export const entryLabels: Record<string, string> = {
  content: "O que você quer guardar",
  mood: "Como você está?",
  title: "Título",
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

/** Kept words with the hour of the page they came back to, if nobody had touched theirs. */
export function withFreshHour(kept: FormValues, opened: FormValues): FormValues {
  if (textOf(kept, "occurredAt") !== textOf(kept, "occurredAtWas")) return kept;
  return { ...kept, occurredAt: textOf(opened, "occurredAt"), occurredAtWas: textOf(opened, "occurredAtWas") };
}

/** What is folded shows when it holds something or something in it is wrong. */
function opensFold(errors: Record<string, string> | undefined, tags: string): boolean {
  return tags !== "" || Boolean(fieldError(errors, "tags") ?? fieldError(errors, "occurredAt"));
}

type EntryFieldsProps = {
  values: FormValues;
  errors: Record<string, string> | undefined;
  /** Null where it is not known: without network. */
  team: string[] | null;
  suggestions: string[];
};

/** The fields of a note: the words first, what few people change folded away. Folded or not, everything is sent. */
export function EntryFields({ values, errors, team, suggestions }: EntryFieldsProps) {
  const field = (name: string) => ({ name, label: entryLabels[name] ?? "", error: fieldError(errors, name) });
  const text = (name: string) => textOf(values, name);
  return (
    <div className="space-y-6">
      <WordsField {...field("content")} rows={5} defaultValue={text("content")} max={contentLimit} />
      <MoodPicker
        {...field("mood")}
        hint={text("moodFrom") ? "É o do seu registro de há pouco. Mude se quiser." : undefined}
        defaultValue={text("mood") ? asMood(Number(text("mood"))) : undefined}
      />
      <EmotionPicker valueOf={text} />
      <TextField
        {...field("title")}
        optional
        hint="Sem título, ficam as primeiras palavras do texto."
        defaultValue={text("title")}
        autoComplete="off"
        className="max-w-reading"
      />
      <PrivacySwitch defaultChecked={text("isPrivate") !== ""} team={team} />
      <Fold label="Mais: etiquetas e quando foi" open={opensFold(errors, text("tags"))}>
        <TagInput
          {...field("tags")}
          optional
          hint="Até 10, separadas por vírgulas: trabalho, sono, família."
          defaultValue={splitTags(text("tags"))}
          suggestions={suggestions}
        />
        <HourField {...field("occurredAt")} at={text("occurredAt")} was={text("occurredAtWas")} />
      </Fold>
    </div>
  );
}

type HourFieldProps = { name: string; label: string; error: string | undefined; at: string; was: string };

/** When it was, and the hour that the form was opened with: both as at first, whatever the page loads later, so that they stay a pair. */
function HourField({ at, was, ...field }: HourFieldProps) {
  const [first] = useState({ at, was });
  return (
    <>
      <DateTimeField {...field} defaultValue={first.at} />
      {first.was && <input type="hidden" name={`${field.name}Was`} value={first.was} />}
    </>
  );
}
