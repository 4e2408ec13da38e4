import { Form } from "@remix-run/react";
import { AudioPlayer } from "~/features/files/components/audio-player";
import { typedIn, type Refusal } from "~/features/tenancy/components/refusal";
import { paths } from "~/paths";
import { ActingAs } from "~/ui/form/acting-as";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { TextArea } from "~/ui/form/text-area";
import { Quote } from "~/ui/quote";
import type { Reader } from "~/ui/time/format-time";
import { MadeBy } from "./made-by";
import { ProblemForm } from "./problem-form";
import type { SharedSound } from "../transcript/read-transcripts.server";

type SharedTranscriptsProps = { sounds: SharedSound[]; reader: Reader; refusal?: Refusal | undefined };

/** Each voice note of a shared entry with what a model heard: who cares listens, puts it right, and lets the patient have it, or not. */
export function SharedTranscripts({ sounds, reader, refusal }: SharedTranscriptsProps) {
  if (sounds.length === 0) return <p>Esta anotação não tem áudio.</p>;
  // Its form went with it.
  const gone = refusal && sounds.every(({ id }) => id === null || id !== typedIn(refusal, "id")) ? refusal : undefined;
  return (
    <>
      <FormError message={gone?.message} />
      <ul className="max-w-reading divide-y divide-line border-y border-line">
        {sounds.map((one) => (
          <li key={one.sound.id} className="py-4">
            <AudioPlayer
              src={paths.file(one.sound.id)}
              label={one.sound.name}
              {...(one.sound.duration === undefined ? {} : { duration: one.sound.duration })}
            />
            <Heard {...{ one, reader }} refusal={typedIn(refusal, "id") === one.id ? refusal : undefined} />
          </li>
        ))}
      </ul>
    </>
  );
}

type HeardProps = { one: SharedSound; reader: Reader; refusal: Refusal | undefined };

function Heard({ one, reader, refusal }: HeardProps) {
  const { id, status, text, by, correctedBy, isToBeHeard } = one;
  if (text === null || !by || id === null)
    return (
      <p className="mt-2 text-ink-soft">
        {status === "queued"
          ? "A transcrição foi pedida pela pessoa e está a caminho."
          : "Sem transcrição. Ouça o som."}
      </p>
    );
  return (
    <>
      {isToBeHeard && (
        <p className="mt-3 font-medium">
          Há palavras sobre morrer ou se machucar no que o modelo ouviu. Ouça o som e olhe com calma.
        </p>
      )}
      {status === "ready" && <Quote className="mt-3 wrap-anywhere">{text}</Quote>}
      {status === "unseen" && <Check {...{ id, text, refusal }} />}
      <MadeBy what="Transcrito por" by={by} reader={reader}>
        , a pedido da pessoa. {correctedBy === "patient" && "Corrigido por ela. "}
        {correctedBy === "team" && "Corrigido por quem atende. "}Pode conter o que não foi dito: o que vale é o som. Não
        é diagnóstico nem avaliação de risco.
      </MadeBy>
      <ProblemForm id={id} />
    </>
  );
}

function Check({ id, text, refusal }: { id: string; text: string; refusal: Refusal | undefined }) {
  return (
    <Form method="post" preventScrollReset className="mt-3 space-y-3">
      <ActingAs />
      {refusal && <FormError message={refusal.message} />}
      <input type="hidden" name="id" value={id} />
      <TextArea
        id={`text-${id}`}
        name="text"
        label="O que foi dito"
        hint="Ouça e corrija o que for preciso. A pessoa só vê depois que você mostrar."
        defaultValue={typedIn(refusal, "text") ?? text}
        error={refusal?.fields.text}
        rows={6}
        longest={10_000}
        required
      />
      <p className="flex flex-wrap gap-2">
        <Button name="intent" value="release">
          Conferi com o som: mostrar à pessoa
        </Button>
        <Button name="intent" value="refuse" variant="quiet">
          Não mostrar e apagar
        </Button>
      </p>
    </Form>
  );
}
