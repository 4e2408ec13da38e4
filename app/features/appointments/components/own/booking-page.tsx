import { Link, useActionData } from "@remix-run/react";
import { refusalOf, typedIn } from "~/features/tenancy/components/refusal";
import { firstName } from "~/lib/text/person-name";
import { paths } from "~/paths";
import { isLostNetwork } from "~/ui/draft/lost-network";
import { Notice } from "~/ui/feedback/notice";
import { FormError } from "~/ui/form/form-error";
import { formatWhen, type Reader } from "~/ui/time/format-time";
import { ChoosePsychologist } from "./choose-psychologist";
import { ConfirmBooking, type BookingTerms } from "./confirm-booking";
import { HoldAgain } from "./held-until";
import { HoldForm, HoldTime, OtherTimes } from "./hold-times";
import { AwaitsAuthorisation, BooksHerself, NoTeam } from "./no-sessions";
import { policyAtBooking } from "./session-words";
import { nearest, type OpenSlot, type SlotDay } from "./slot-days";
import { SlotPicker } from "./slot-picker";
import { OtherClock } from "./other-clock";
import { clocksDiffer } from "./slot-days";

/** Days with their free times, a few at once. */
export type Offer = { days: SlotDay[]; day: SlotDay | null; next: string | null; startsLater: boolean };

/** What the page that books shows. */
export type Booking =
  | { step: "no-team" }
  | { step: "whom"; team: { psychologistId: string; name: string }[] }
  | { step: "by-hand"; name: string }
  /** A minor of whom a guardian's authorisation is not on record. */
  | { step: "authorisation"; name: string }
  | ({ step: "when"; terms: BookingTerms } & Offer)
  /** `hold` null: it is over, or was never taken. `slot` null: it is not free any more. */
  | {
      step: "confirm";
      terms: BookingTerms;
      startAt: number;
      slot: OpenSlot | null;
      hold: { id: string; until: number } | null;
      others: OpenSlot[];
    };

type BookingPageProps = { shown: Booking; idempotencyKey: string; reader: Reader };

/** One step of booking at a time. */
export function BookingPage({ shown, idempotencyKey, reader }: BookingPageProps) {
  switch (shown.step) {
    case "no-team":
      return <NoTeam />;
    case "whom":
      return (
        <>
          <h2 className="mb-2 text-xl">Com quem?</h2>
          <ChoosePsychologist team={shown.team} />
        </>
      );
    case "by-hand":
      return <BooksHerself name={shown.name} />;
    case "authorisation":
      return <AwaitsAuthorisation name={shown.name} />;
    case "when":
      return <When {...shown} reader={reader} />;
    case "confirm":
      return <Confirm {...shown} idempotencyKey={idempotencyKey} reader={reader} />;
  }
}

function LostNetwork() {
  const answer = useActionData<unknown>();
  if (!isLostNetwork(answer)) return null;
  return (
    <Notice title="Sem internet agora" className="mb-4">
      Nada foi marcado ainda. Os horários continuam aqui: toque de novo quando a conexão voltar.
    </Notice>
  );
}

function When({ terms, reader, ...offer }: Booking & { step: "when" } & { reader: Reader }) {
  const { psychologistId, name, zone } = terms;
  const refusal = refusalOf(useActionData<unknown>(), { intent: "hold" });
  const wanted = Date.parse(typedIn(refusal, "start") ?? "");
  const all = offer.days.flatMap(({ slots }) => slots);
  const first = offer.day?.slots[0];
  return (
    <div className="space-y-5">
      {refusal && <FormError message={refusal.message} />}
      {refusal && !Number.isNaN(wanted) && (
        <OtherTimes slots={nearest(all, wanted, 3)} psychologistId={psychologistId} reader={reader} />
      )}
      <LostNetwork />
      <div>
        <h2 className="text-xl">{`Quando fica bom, com ${name}?`}</h2>
        {first && clocksDiffer(first.startAt, reader.zone, zone) && (
          <OtherClock at={first.startAt} zone={zone} name={name} />
        )}
      </div>
      {offer.day ? (
        <HoldForm psychologistId={psychologistId}>
          {(pressed) => (
            <SlotPicker
              {...offer}
              day={offer.day as SlotDay}
              reader={reader}
              time={(slot) => <HoldTime slot={slot} pressed={pressed} reader={reader} />}
            />
          )}
        </HoldForm>
      ) : (
        <p className="max-w-reading">{`${firstName(name)} não tem horário livre nos próximos dias.`}</p>
      )}
      <p className="max-w-reading text-ink-soft">{policyAtBooking(terms)}</p>
      <p>
        <Link to={paths.sessionWaiting(psychologistId)} className="link inline-flex min-h-11 items-center">
          Nenhum serve? Avise-me se abrir um horário
        </Link>
      </p>
    </div>
  );
}

function Confirm(props: Booking & { step: "confirm" } & Omit<BookingPageProps, "shown">) {
  const { terms, startAt, slot, hold, others, idempotencyKey, reader } = props;
  const { psychologistId } = terms;
  const isGone = refusalOf(useActionData<unknown>()) !== undefined;
  const all = (
    <p>
      <Link to={paths.sessionNew(psychologistId)} className="link inline-flex min-h-11 items-center">
        Ver todos os horários
      </Link>
    </p>
  );
  if (slot && hold) {
    return (
      <div className="space-y-8">
        <ConfirmBooking slot={slot} terms={terms} hold={hold} idempotencyKey={idempotencyKey} reader={reader} />
        {isGone && <OtherTimes slots={others} psychologistId={psychologistId} reader={reader} />}
      </div>
    );
  }
  const when = formatWhen(startAt, reader);
  return (
    <div className="space-y-6">
      <LostNetwork />
      {slot ? (
        <Notice title="O tempo de espera passou, e tudo bem">
          <p className="mb-3">{`Guardamos o horário de ${when} por alguns minutos. Ele continua livre.`}</p>
          <HoldAgain psychologistId={psychologistId} startAt={startAt} />
        </Notice>
      ) : (
        <Notice title="Este horário não está mais livre">
          <p>{`Alguém marcou ${when} antes. Nada foi cobrado nem marcado para você.`}</p>
        </Notice>
      )}
      {!slot && <OtherTimes slots={others} psychologistId={psychologistId} reader={reader} />}
      {all}
    </div>
  );
}
