import { Checkbox } from "~/ui/form/checkbox";
import { HiddenIdempotencyKey } from "~/ui/form/hidden-idempotency-key";
import { typedIn, type Refusal } from "~/features/tenancy/components/refusal";
import { longDay } from "../week/agenda-words";

type ChangeFieldsProps = { seen: string; day: string; refusal: Refusal | undefined };

/** What goes along with the yes to a change of a whole day: what was seen, once, and whether the day is then closed. */
export function ChangeFields({ seen, day, refusal }: ChangeFieldsProps) {
  return (
    <>
      <input type="hidden" name="seen" value={seen} />
      <HiddenIdempotencyKey name="key" />
      <Checkbox
        name="close"
        label={`Fechar ${longDay(day)} para novas marcações`}
        hint="Sem isso, os horários que se abrem são oferecidos a quem espera."
        defaultChecked={refusal === undefined || typedIn(refusal, "close") === "on"}
      />
    </>
  );
}
