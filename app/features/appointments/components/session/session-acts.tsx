import { Form, useNavigation } from "@remix-run/react";
import { toWallClock } from "~/lib/time/wall-clock";
import { typedIn, versionAfter, type Refusal } from "~/features/tenancy/components/refusal";
import { Button } from "~/ui/form/button";
import { DateTimeField } from "~/ui/form/date-time-field";
import { FormError } from "~/ui/form/form-error";
import { Select } from "~/ui/form/select";
import type { Reader } from "~/ui/time/format-time";
import { cancelReasons, isAwaited, longestSession, shortestSession, type Appointment } from "../../appointment";
import { typedCents } from "../../availability/money";
import { stepsOffered } from "../../steps/steps.state";
import { Conflicts, DoTheOthers } from "../new/conflicts";
import { PlaceField } from "../new/place-field";
import { FeeField } from "../new/fee-field";
import { cancelReasonWords } from "./session-words";

type SessionActsProps = { session: Appointment; places: string[]; reader: Reader; refusal: Refusal | undefined };

/** What can be done with a session as it stands: what is next at the top, what is rarer behind folds. */
export function SessionActs({ session, places, reader, refusal }: SessionActsProps) {
  const navigation = useNavigation();
  const intent = navigation.state === "idle" ? undefined : navigation.formData?.get("intent");
  const isOver = reader.now >= session.endAt;
  const offered = stepsOffered(session, reader.now).filter((step) => !isOver || step !== "start");
  const act = (name: string, label: string, variant: "primary" | "quiet" = "quiet") => (
    <Button name="intent" value={name} variant={variant} pending={intent === name} pendingLabel="Salvando…">
      {label}
    </Button>
  );
  const isRequest = session.status === "pending";
  return (
    <div className="space-y-4">
      <FormError message={refusal?.conflicts ? undefined : refusal?.message} />
      <Form method="post" preventScrollReset className="flex flex-wrap gap-2">
        {offered.includes("accept") && act("accept", "Aceitar pedido", "primary")}
        {isRequest && act("refuse", "Recusar")}
        {offered.includes("complete") && act("complete", "Foi realizada", "primary")}
        {offered.includes("no_show") && act("no_show", "Não compareceu")}
        {offered.includes("reopen") && act("reopen", undoWords[session.status] ?? "Desfazer")}
        {offered.includes("start") && act("start", "Começar agora")}
        {offered.includes("confirm") && act("confirm", "A pessoa confirmou")}
      </Form>
      {isAwaited(session.status) && (
        <MoveFields {...{ session, places, reader, refusal }} pending={intent === "move"} />
      )}
      {offered.includes("cancel") && !isRequest && (
        <CancelFields refusal={refusal} pending={intent === "cancel"} isSeries={session.seriesId !== null} />
      )}
    </div>
  );
}

const undoWords: Readonly<Record<string, string>> = {
  completed: "Desfazer “foi realizada”",
  no_show: "Desfazer “não compareceu”",
};

const summary = "link inline-flex min-h-11 cursor-pointer items-center dense:min-h-9";

type FoldProps = { refusal: Refusal | undefined; pending: boolean };

function MoveFields({ session, places, reader, refusal, pending }: FoldProps & Omit<SessionActsProps, "refusal">) {
  const refused = typedIn(refusal, "intent") === "move" ? refusal : undefined;
  const wall = toWallClock(session.startAt, reader.zone);
  const minutes = Math.round((session.endAt - session.startAt) / 60_000);
  const value = (name: string, kept: string) => typedIn(refused, name) ?? kept;
  const fee = session.feeCents === null ? "" : typedCents(session.feeCents);
  const errors = refused?.fields ?? {};
  return (
    <details open={refused !== undefined} className="border-t border-line pt-2">
      <summary className={summary}>Mudar dia, horário, como, onde ou valor</summary>
      <Form method="post" preventScrollReset className="mt-2 space-y-4">
        <input type="hidden" name="intent" value="move" />
        <input type="hidden" name="version" value={versionAfter(refused, session.version)} />
        {/* Enter in a field moves all or nothing: it presses a form's first button. */}
        <button tabIndex={-1} aria-hidden="true" className="sr-only" />
        {refused?.conflicts && (
          <Conflicts taken={refused.conflicts} skipped={[]} zone={reader.zone} still={stillWords(refused)}>
            {typedIn(refused, "skip") === undefined && <DoTheOthers label="Mudar as outras" pending={pending} />}
          </Conflicts>
        )}
        <div className="flex flex-wrap gap-4">
          <DateTimeField
            name="date"
            id="move-date"
            label="Dia"
            type="date"
            defaultValue={value("date", wall.slice(0, 10))}
            error={errors.date ?? errors.sessionDate}
          />
          <DateTimeField
            name="time"
            id="move-time"
            label="Começo"
            type="time"
            step={300}
            defaultValue={value("time", wall.slice(11))}
            error={errors.time}
          />
          <div className="max-w-28">
            <label htmlFor="move-minutes" className="mb-1 block font-medium dense:text-sm">
              Minutos
            </label>
            <input
              type="number"
              id="move-minutes"
              name="minutes"
              min={shortestSession}
              max={longestSession}
              defaultValue={value("minutes", String(minutes))}
              className="control"
            />
          </div>
          <Select
            name="type"
            id="move-type"
            label="Como"
            options={[
              { value: "online", label: "online" },
              { value: "presencial", label: "presencial" },
            ]}
            defaultValue={value("type", session.type)}
          />
          <PlaceField
            id="move-place"
            places={places}
            value={value("place", session.place?.name ?? "")}
            error={errors.place}
          />
          <FeeField id="move-fee" value={value("fee", fee)} error={errors.fee} />
        </div>
        {session.seriesId !== null && <ScopeField id="move-scope" value={value("scope", "this")} />}
        {errors.minutes && <p className="text-sm font-medium text-wrong-text">{errors.minutes}</p>}
        <Button variant="quiet" pending={pending} pendingLabel="Mudando…">
          Mudar sessão
        </Button>
      </Form>
    </details>
  );
}

/** What stands while the times that are taken are shown. */
function stillWords(refused: Refusal): string {
  return typedIn(refused, "skip") === undefined
    ? "Nada foi mudado ainda. As outras podem mudar; estas ficam como estão."
    : "Nenhuma pode mudar para este horário. Tudo fica como está.";
}

/** How much of a series is meant. */
function ScopeField({ id, value }: { id: string; value: string }) {
  return (
    <Select
      name="scope"
      id={id}
      label="Esta sessão se repete"
      options={[
        { value: "this", label: "só esta" },
        { value: "following", label: "esta e as seguintes" },
        { value: "all", label: "todas as que vêm" },
      ]}
      defaultValue={value}
    />
  );
}

function CancelFields({ refusal, pending, isSeries }: FoldProps & { isSeries: boolean }) {
  const refused = typedIn(refusal, "intent") === "cancel" ? refusal : undefined;
  return (
    <details open={refused !== undefined} className="border-t border-line pt-2">
      <summary className={summary}>Cancelar sessão</summary>
      <Form method="post" preventScrollReset className="mt-2 space-y-4">
        <Select
          name="by"
          label="Quem cancela"
          hint="Cancelada por você, ou por falha técnica, nunca custa à pessoa."
          options={[
            { value: "psychologist", label: "eu" },
            { value: "patient", label: "a pessoa pediu" },
          ]}
          defaultValue={typedIn(refused, "by") ?? "psychologist"}
          error={refused?.fields.by}
        />
        <Select
          name="reason"
          label="Por quê"
          optional
          placeholder="Sem dizer"
          options={cancelReasons.map((reason) => ({ value: reason, label: cancelReasonWords[reason] }))}
          defaultValue={typedIn(refused, "reason") ?? ""}
          error={refused?.fields.reason}
        />
        {isSeries && <ScopeField id="cancel-scope" value={typedIn(refused, "scope") ?? "this"} />}
        <Button name="intent" value="cancel" variant="danger" pending={pending} pendingLabel="Cancelando…">
          Cancelar sessão
        </Button>
      </Form>
    </details>
  );
}
