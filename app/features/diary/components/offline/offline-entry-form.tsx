import { useRef, useState } from "react";
import type { FormEvent } from "react";
import { Button } from "~/ui/form/button";
import { DraftNotice } from "~/ui/draft/draft-notice";
import type { FormValues } from "~/ui/draft/draft-store";
import { valuesOf } from "~/ui/draft/form-values";
import { useDraft } from "~/ui/draft/use-draft";
import { FormError } from "~/ui/form/form-error";
import { EntryFields, entryLabels, textOf, withFreshHour } from "../entry/entry-fields";
import { wrongFields } from "../entry/form-answer";
import { lackingIn } from "../entry/lacking";
import { queueEntry, type QueuedPlace } from "./queue-entry";

type OfflineEntryFormProps = { opened: FormValues; place: QueuedPlace; onSaved: (held: FormValues) => void };

type Refused = { message: string; fields: Record<string, string>; values: FormValues };

/** The form of an entry that goes into this device's outbox. */
export function OfflineEntryForm({ opened, place, onSaved }: OfflineEntryFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [refused, setRefused] = useState<Refused>();
  const draft = useDraft(form, { owner: place.owner, form: place.form, stampName: "key", restores: true });
  const restored = draft.found?.how === "restored" ? withFreshHour(draft.found.values, opened) : undefined;
  const values = refused?.values ?? restored ?? opened;
  const save = async (held: FormValues) => {
    const fields = lackingIn(held);
    if (Object.keys(fields).length > 0) {
      setRefused({ message: "Falta pouco. O que você escreveu continua aqui.", fields, values: held });
      return;
    }
    try {
      await queueEntry(place, held);
      draft.keptElsewhere(held);
      onSaved(held);
    } catch {
      setRefused({
        message: "Este aparelho não conseguiu guardar. O texto continua nesta página: copie antes de sair.",
        fields: {},
        values: held,
      });
    }
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void save(valuesOf(event.currentTarget));
  };
  return (
    <form ref={form} onSubmit={onSubmit} noValidate>
      {refused && <FormError message={refused.message} fields={wrongFields(refused.fields, entryLabels)} />}
      <DraftNotice draft={draft} />
      <input type="hidden" name="key" value={textOf(restored ?? opened, "key") || textOf(opened, "key")} />
      <EntryFields
        key={restored ? "restored" : "opened"}
        values={values}
        errors={refused?.fields}
        team={null}
        suggestions={[]}
      />
      <Button className="mt-8 max-sm:w-full">Salvar anotação</Button>
    </form>
  );
}
