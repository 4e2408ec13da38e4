import { Form, Link, useActionData, useNavigation, useSearchParams } from "@remix-run/react";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { firstName } from "~/lib/text/person-name";
import { paths } from "~/paths";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { isLostNetwork } from "~/ui/draft/lost-network";
import { Notice } from "~/ui/feedback/notice";
import { searchWith } from "~/ui/list/search-with";
import { formatHour, formatWhen, type Reader } from "~/ui/time/format-time";
import type { Offer } from "./booking-page";
import type { BookingTerms } from "./confirm-booking";
import type { OwnSession } from "./own-session";
import { AwaitsAuthorisation } from "./no-sessions";
import { OtherClock } from "./other-clock";
import { SessionTime } from "./session-time";
import { clocksDiffer, type OpenSlot } from "./slot-days";
import { SlotPicker, timeLook } from "./slot-picker";

/** What the page that moves a session shows. */
export type Moving =
  | { step: "too-late"; session: OwnSession }
  | { step: "by-hand"; session: OwnSession }
  | { step: "authorisation"; session: OwnSession }
  | ({ step: "when"; session: OwnSession; terms: BookingTerms } & Offer)
  /** `slot` null: it is not free any more. */
  | {
      step: "confirm";
      session: OwnSession;
      terms: BookingTerms;
      startAt: number;
      slot: OpenSlot | null;
      others: OpenSlot[];
    };

/** Another time for a session: a day, a time, and the button; until then the old one stands. */
export function MovePage({ shown, reader }: { shown: Moving; reader: Reader }) {
  const { session } = shown;
  const who = firstName(session.psychologistName);
  if (shown.step === "too-late") return <p className="max-w-reading">Esta sessão não muda mais de horário por aqui.</p>;
  if (shown.step === "authorisation") {
    return (
      <>
        <p className="max-w-reading">Sua sessão continua no horário de antes.</p>
        <AwaitsAuthorisation name={session.psychologistName} />
      </>
    );
  }
  if (shown.step === "by-hand") {
    return (
      <>
        <p className="mb-4 max-w-reading">{`O horário desta sessão se combina com ${who}. Escreva na conversa quando você pode.`}</p>
        <Button asChild>
          <Link to={paths.chat()}>Abrir as conversas</Link>
        </Button>
      </>
    );
  }
  if (shown.step === "confirm") return <Confirm {...shown} reader={reader} />;
  const first = shown.day?.slots[0];
  return (
    <div className="space-y-5">
      {first && clocksDiffer(first.startAt, reader.zone, shown.terms.zone) && (
        <OtherClock at={first.startAt} zone={shown.terms.zone} name={shown.terms.name} />
      )}
      {shown.day ? (
        <SlotPicker
          {...shown}
          day={shown.day}
          reader={reader}
          time={(slot) => <TimeLink slot={slot} reader={reader} />}
        />
      ) : (
        <p className="max-w-reading">{`${who} não tem outro horário livre nos próximos dias.`}</p>
      )}
      <p>
        <Link to={paths.sessionWaiting(session.psychologistId)} className="link inline-flex min-h-11 items-center">
          Nenhum serve? Avise-me se abrir um horário
        </Link>
      </p>
    </div>
  );
}

function TimeLink({
  slot: { startAt },
  reader,
  withDay = false,
}: {
  slot: OpenSlot;
  reader: Reader;
  withDay?: boolean;
}) {
  const [search] = useSearchParams();
  return (
    <Link to={searchWith(search, { start: new Date(startAt).toISOString() })} className={timeLook}>
      {withDay ? formatWhen(startAt, reader) : formatHour(startAt, reader)}
    </Link>
  );
}

function Confirm({ session, terms, startAt, slot, others, reader }: Moving & { step: "confirm" } & { reader: Reader }) {
  const answer = useActionData<unknown>();
  const refusal = refusalOf(answer);
  const pending = useNavigation().state === "submitting";
  const [search] = useSearchParams();
  return (
    <div className="space-y-6">
      {isLostNetwork(answer) && !pending && (
        <Notice title="Sem internet agora">
          A sessão continua no horário de antes. Toque de novo quando a conexão voltar.
        </Notice>
      )}
      {slot ? (
        <Form method="post" className="max-w-form">
          <FormError message={refusal?.message} />
          <p className="text-xl font-semibold first-letter:uppercase">
            <SessionTime startAt={slot.startAt} endAt={slot.endAt} reader={reader} />
          </p>
          <p className="text-lg">{`com ${session.psychologistName}`}</p>
          {clocksDiffer(startAt, reader.zone, terms.zone) && (
            <OtherClock at={startAt} zone={terms.zone} name={terms.name} />
          )}
          <p className="mt-2 text-ink-soft">
            {terms.confirm === "manual" && `${firstName(terms.name)} confirma o novo horário antes. `}
            {`O horário de ${formatWhen(session.startAt, reader)} fica livre para outra pessoa.`}
          </p>
          <input type="hidden" name="start" value={new Date(startAt).toISOString()} />
          <Button pending={pending} pendingLabel="Mudando…" className="mt-5 max-sm:w-full">
            Mudar para este horário
          </Button>
        </Form>
      ) : (
        <Notice title="Este horário não está mais livre">
          <p>{`Alguém marcou ${formatWhen(startAt, reader)} antes. Sua sessão continua ${formatWhen(session.startAt, reader)}.`}</p>
        </Notice>
      )}
      {(!slot || refusal) && others.length > 0 && (
        <section aria-labelledby="proximos">
          <h2 id="proximos" className="mb-2 text-lg">
            Horários próximos a esse
          </h2>
          <ul className="grid max-w-reading grid-cols-[repeat(auto-fill,minmax(min(100%,12rem),1fr))] gap-2">
            {others.map((one) => (
              <li key={one.startAt}>
                <TimeLink slot={one} reader={reader} withDay />
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>
        <Link to={searchWith(search, { start: null })} className="link inline-flex min-h-11 items-center">
          Ver todos os horários
        </Link>
      </p>
    </div>
  );
}
