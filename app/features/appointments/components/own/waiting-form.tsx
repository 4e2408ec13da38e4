import { Form, useActionData, useNavigation } from "@remix-run/react";
import { refusalOf, typedIn } from "~/features/tenancy/components/refusal";
import { ActingAs } from "~/ui/form/acting-as";
import { Button } from "~/ui/form/button";
import { Checkbox } from "~/ui/form/checkbox";
import { FormError } from "~/ui/form/form-error";
import { TextField } from "~/ui/form/text-field";
import { dayPeriods, type DayPeriod, type WaitingWish } from "../../waiting/waiting";

const names: Record<DayPeriod, string> = { morning: "De manhã", afternoon: "À tarde", evening: "À noite" };

type WaitingFormProps = { psychologistId: string; wish: WaitingWish | null; today: string };

/** "Avise-me se abrir um horário": in which parts of the day, and until when; nothing chosen is any. */
export function WaitingForm({ psychologistId, wish, today }: WaitingFormProps) {
  const refusal = refusalOf(useActionData<unknown>(), { intent: "join" });
  const { state, formData } = useNavigation();
  const pending = state !== "idle" && formData?.get("intent") === "join";
  const typed = refusal ? [refusal.values.periods ?? []].flat() : (wish?.periods ?? []);
  return (
    <Form method="post" noValidate className="max-w-form space-y-5">
      <ActingAs />
      {refusal && <FormError message={refusal.message} />}
      <input type="hidden" name="intent" value="join" />
      <input type="hidden" name="psychologistId" value={psychologistId} />
      <fieldset>
        <legend className="font-medium">
          Quando você pode <span className="font-normal text-ink-soft">(nada marcado: a qualquer hora)</span>
        </legend>
        {dayPeriods.map((period) => (
          <Checkbox
            key={period}
            id={period}
            name="periods"
            value={period}
            label={names[period]}
            defaultChecked={typed.includes(period)}
          />
        ))}
      </fieldset>
      <TextField
        name="untilDay"
        type="date"
        label="Até quando"
        hint="Sem data, avisamos por até dois meses."
        optional
        min={today}
        defaultValue={typedIn(refusal, "untilDay") ?? wish?.untilDay ?? ""}
        error={refusal?.fields.untilDay}
      />
      <Button pending={pending} pendingLabel="Anotando…" className="max-sm:w-full">
        {wish ? "Salvar" : "Avise-me"}
      </Button>
    </Form>
  );
}

/** Leaving one list. */
export function LeaveWaiting({ id }: { id: string }) {
  const { state, formData } = useNavigation();
  return (
    <Form method="post" className="mt-6 border-t border-line pt-4">
      <ActingAs />
      <input type="hidden" name="intent" value="leave" />
      <input type="hidden" name="id" value={id} />
      <Button variant="quiet" pending={state !== "idle" && formData?.get("id") === id} pendingLabel="Saindo…">
        Não preciso mais: sair da espera
      </Button>
    </Form>
  );
}
