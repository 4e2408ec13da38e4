import { useFetcher, useRevalidator } from "@remix-run/react";
import { MissingList } from "~/features/agreements/components/missing-line";
import { kindWords } from "~/features/agreements/words/agreement-words";
import { paths } from "~/paths";
import { Button } from "~/ui/form/button";
import type { RoomPageData } from "../../entering/read-room-page.server";

type AnswerFirstProps = { room: RoomPageData; leader: string; chatHref: string | null };

/** The door of a patient of whom an answer is missing: what it is, one tap away, and what to do if it cannot be now. */
export function AnswerFirst({ room, leader, chatHref }: AnswerFirstProps) {
  const { missing, appointmentId } = room;
  const { revalidate, state } = useRevalidator();
  return (
    <section aria-labelledby="antes" className="max-w-reading">
      <h2 id="antes" className="text-xl">
        Antes de entrar, {missing.length === 1 ? "um texto" : `${missing.length} textos`} para ler
      </h2>
      <p className="mt-2">
        {leader} pediu sua resposta antes desta sessão. Você pode aceitar ou dizer que não; depois de responder, volta
        para cá.
      </p>
      <div className="mt-2 border-y border-line py-1">
        <MissingList missing={missing} action={paths.room(appointmentId)} back={`room/${appointmentId}`} />
      </div>
      <p className="mt-3">
        {`Não dá para ler agora? ${leader} pode abrir a porta assim mesmo.`}{" "}
        {chatHref ? (
          <a href={chatHref} target="_blank" rel="noreferrer" className="link">
            Escrever para {leader}
          </a>
        ) : (
          `Avise ${leader} por onde vocês costumam falar.`
        )}
      </p>
      <form method="get" className="mt-4" onSubmit={(event) => (event.preventDefault(), revalidate())}>
        <Button variant="quiet" pending={state === "loading"} pendingLabel="Olhando…">
          Ver se a porta abriu
        </Button>
      </form>
    </section>
  );
}

/** For who leads: of whom an answer is missing, and the one tap that lets them in all the same. */
export function StillMissing({ room }: { room: RoomPageData }) {
  const still = room.patients.filter(({ missing }) => missing.length > 0);
  if (still.length === 0) return null;
  return (
    <ul className="mb-5 space-y-2">
      {still.map((patient) => (
        <MissingOf key={patient.id} appointmentId={room.appointmentId} patient={patient} />
      ))}
    </ul>
  );
}

type MissingOfProps = { appointmentId: string; patient: RoomPageData["patients"][number] };

function MissingOf({ appointmentId, patient: { id, name, missing, isWaived } }: MissingOfProps) {
  const { Form, state } = useFetcher();
  const what = missing.map(({ kind }) => kindWords[kind]).join(", ");
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-lg bg-raised px-4 py-3 text-ink">
      <p className="min-w-0">
        <strong className="font-semibold wrap-anywhere">{name}</strong> ainda não respondeu: {what}.
        <span className="block text-sm text-ink-soft">
          {isWaived
            ? "Você abriu a porta para esta sessão mesmo assim. Fica registrado."
            : "A sala pede a resposta antes de deixar entrar."}
        </span>
      </p>
      {!isWaived && (
        <Form method="post" action={paths.room(appointmentId)}>
          <input type="hidden" name="intent" value="let-in" />
          <Button name="patientId" value={id} variant="quiet" pending={state !== "idle"} pendingLabel="Abrindo…">
            Deixar entrar sem a resposta
          </Button>
        </Form>
      )}
    </li>
  );
}
