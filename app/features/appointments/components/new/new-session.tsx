import { Form, useNavigation } from "@remix-run/react";
import { Button } from "~/ui/form/button";
import { DateTimeField } from "~/ui/form/date-time-field";
import { FormError } from "~/ui/form/form-error";
import { HiddenIdempotencyKey } from "~/ui/form/hidden-idempotency-key";
import { Select } from "~/ui/form/select";
import { TextArea } from "~/ui/form/text-area";
import { SidePanel } from "~/ui/list/side-panel";
import { typedCents } from "../../availability/money";
import { Conflicts, DoTheOthers, type SeriesConflicts } from "./conflicts";
import { FeeField } from "./fee-field";
import { PlaceField } from "./place-field";
import { PeopleField, type Person } from "./people-field";
import { RecurrenceFields } from "./recurrence-fields";

/** What the form is shown again with: a refusal, found people, or times that are taken. */
export type NewSessionAnswer = {
  values: Record<string, string | string[]>;
  fields: Record<string, string>;
  message?: string;
  conflicts?: SeriesConflicts;
};

type NewSessionProps = {
  /** Where it begins at first: `YYYY-MM-DDTHH:MM` on the psychologist's clock. */
  at: string;
  minutes: number;
  feeCents: number | null;
  /** The clinic's places by name, and hers. */
  places: string[];
  place: string;
  people: Person[];
  /** Chosen by the address it was opened with. */
  chosenId: string | undefined;
  answer: NewSessionAnswer | undefined;
  zone: string;
  closeHref: string;
};

const lengths = [30, 40, 45, 50, 60, 75, 80, 90, 100, 110, 120];

/** A new session: who, when, how long, how, and whether it comes again. Nothing that was typed is lost by a search or a refusal. */
export function NewSession({
  at,
  minutes,
  feeCents,
  people,
  chosenId,
  answer,
  zone,
  closeHref,
  ...where
}: NewSessionProps) {
  const navigation = useNavigation();
  const pending = navigation.state === "submitting" && navigation.formData?.get("intent") !== "search";
  const errors = answer?.fields ?? {};
  const value = (name: string, otherwise = "") => textOf(answer?.values[name]) ?? otherwise;
  const choices = [...new Set([...lengths, minutes])].sort((a, b) => a - b);
  return (
    <SidePanel title="Nova sessão" closeHref={closeHref} holdsTyped={answer !== undefined}>
      <Form method="post" className="space-y-5" preventScrollReset>
        <FormError message={answer?.message} />
        {/* Enter in a field books: it presses a form's first button. */}
        <button name="intent" value="book" tabIndex={-1} aria-hidden="true" className="sr-only" />
        <HiddenIdempotencyKey name="key" value={textOf(answer?.values.key)} />
        {answer?.conflicts && (
          <Conflicts {...answer.conflicts} zone={zone} still="Nada foi marcado ainda.">
            <DoTheOthers label="Criar as outras" pending={pending} />
          </Conflicts>
        )}
        <PeopleField
          people={people}
          chosen={chosenOf(answer, people, chosenId)}
          query={value("q")}
          error={errors.patient}
        />
        <div className="flex flex-wrap gap-4">
          <DateTimeField
            name="date"
            label="Dia"
            type="date"
            defaultValue={value("date", at.slice(0, 10))}
            error={errors.date ?? errors.sessionDate}
          />
          <DateTimeField
            name="time"
            label="Começo"
            type="time"
            step={300}
            defaultValue={value("time", at.slice(11))}
            error={errors.time}
          />
          <Select
            name="minutes"
            label="Duração"
            options={choices.map((one) => ({ value: String(one), label: `${one} min` }))}
            defaultValue={value("minutes", String(minutes))}
            error={errors.minutes}
          />
        </div>
        <div className="flex flex-wrap gap-4">
          <Select
            name="type"
            label="Como"
            options={[
              { value: "online", label: "online" },
              { value: "presencial", label: "presencial" },
            ]}
            defaultValue={value("type", "online")}
            error={errors.type}
          />
          <PlaceField places={where.places} value={value("place", where.place)} error={errors.place} />
          <FeeField value={value("fee", feeCents === null ? "" : typedCents(feeCents))} error={errors.fee} />
        </div>
        <RecurrenceFields value={value} errors={errors} />
        <TextArea
          name="notes"
          label="Observação só para você"
          optional
          rows={2}
          longest={1000}
          defaultValue={value("notes")}
          error={errors.notes}
        />
        <Button name="intent" value="book" pending={pending} pendingLabel="Marcando…">
          Marcar sessão
        </Button>
      </Form>
    </SidePanel>
  );
}

function textOf(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

/** Who was chosen before: their names came with the form, for a search may have found others. */
function chosenOf(answer: NewSessionAnswer | undefined, people: Person[], chosenId: string | undefined): Person[] {
  const ids = answer ? [answer.values.patient ?? []].flat() : [chosenId ?? []].flat();
  return ids.flatMap((id) => {
    const known = people.find((one) => one.id === id);
    const name = textOf(answer?.values[`name-${id}`]);
    return known ? [known] : name ? [{ id, name }] : [];
  });
}
