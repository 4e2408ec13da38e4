import { Form, Link, useActionData, useNavigation } from "@remix-run/react";
import { useRef } from "react";
import { refusalOf, typedIn } from "~/features/tenancy/components/refusal";
import { firstName } from "~/lib/text/person-name";
import { paths } from "~/paths";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { HiddenIdempotencyKey } from "~/ui/form/hidden-idempotency-key";
import { Notice } from "~/ui/feedback/notice";
import { isLostNetwork, useSendWhenOnline } from "~/ui/draft/lost-network";
import type { Reader } from "~/ui/time/format-time";
import type { AppointmentType } from "../../appointment";
import { HeldUntil } from "./held-until";
import { SessionTime } from "./session-time";
import { policyAtBooking, typeWords } from "./session-words";
import { clocksDiffer, type OpenSlot } from "./slot-days";
import { OtherClock } from "./other-clock";

/** With whom one books, and under which terms. */
export type BookingTerms = {
  psychologistId: string;
  name: string;
  zone: string;
  feeCents: number | null;
  cancelFreeHours: number;
  /** Whether a booking needs a yes. */
  confirm: "auto" | "manual";
};

type ConfirmBookingProps = {
  slot: OpenSlot;
  terms: BookingTerms;
  hold: { id: string; until: number };
  idempotencyKey: string;
  reader: Reader;
};

/** The third tap: what was chosen, what it means, and the button. */
export function ConfirmBooking({ slot, terms, hold, idempotencyKey, reader }: ConfirmBookingProps) {
  const form = useRef<HTMLFormElement>(null);
  const answer = useActionData<unknown>();
  const refusal = refusalOf(answer, { intent: "book" });
  const { state, formData } = useNavigation();
  const pending = state !== "idle" && formData?.get("intent") === "book";
  useSendWhenOnline(form, answer);
  const { name, psychologistId, zone, confirm } = terms;
  const { startAt, endAt, types } = slot;
  return (
    <Form ref={form} method="post" className="max-w-form">
      <FormError message={refusal?.message} />
      {isLostNetwork(answer) && !pending && (
        <Notice title="Sem internet agora" className="mb-4">
          O que você escolheu continua aqui. Quando a conexão voltar, enviamos de novo, uma vez só.
        </Notice>
      )}
      <p className="text-xl font-semibold first-letter:uppercase">
        <SessionTime startAt={startAt} endAt={endAt} reader={reader} />
      </p>
      <p className="text-lg">{`com ${name}`}</p>
      {clocksDiffer(startAt, reader.zone, zone) && <OtherClock at={startAt} zone={zone} name={name} />}
      <input type="hidden" name="intent" value="book" />
      <input type="hidden" name="psychologistId" value={psychologistId} />
      <input type="hidden" name="start" value={new Date(startAt).toISOString()} />
      <input type="hidden" name="holdId" value={hold.id} />
      <HiddenIdempotencyKey key={idempotencyKey} name="key" value={typedIn(refusal, "key") ?? idempotencyKey} />
      <TypeChoice types={types} chosen={typedIn(refusal, "type")} />
      <p className="mt-4 text-ink-soft">
        {confirm === "manual" && `${firstName(name)} confirma o pedido antes, e você recebe um aviso. `}
        {policyAtBooking(terms, startAt - reader.now)}
      </p>
      <div className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button pending={pending} pendingLabel="Marcando…" className="max-sm:w-full">
          {confirm === "manual" ? "Pedir este horário" : "Marcar esta sessão"}
        </Button>
        <Link to={paths.sessionNew(psychologistId)} className="link inline-flex min-h-11 items-center px-2">
          Escolher outro
        </Link>
      </div>
      <HeldUntil until={hold.until} reader={reader} />
    </Form>
  );
}

function TypeChoice({ types, chosen }: { types: AppointmentType[]; chosen: string | undefined }) {
  const [only] = types;
  if (types.length === 1 && only) {
    return (
      <p>
        {typeWords[only]}
        <input type="hidden" name="type" value={only} />
      </p>
    );
  }
  return (
    <fieldset className="mt-4">
      <legend className="mb-1 font-medium">Como você prefere?</legend>
      <div className="flex flex-wrap gap-x-6">
        {types.map((type, i) => (
          <label key={type} className="flex min-h-11 items-center gap-2">
            <input
              type="radio"
              name="type"
              value={type}
              defaultChecked={chosen === undefined ? i === 0 : chosen === type}
              className="size-5"
            />
            {typeWords[type]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
