import { Form, Link } from "@remix-run/react";
import { accountPaths } from "~/account-paths";
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
import { AwaitAnswer } from "./await-answer";
import { ProblemForm } from "./problem-form";
import { Rating } from "./rating";
import type { OwnSounds, SoundStatus } from "../transcript/read-transcripts.server";

const states: Partial<Record<SoundStatus, string>> = {
  queued: "A transcrição foi pedida e costuma ficar pronta em poucos minutos.",
  unseen: "A transcrição está pronta. Quem atende você confere com o som, e então ela aparece aqui.",
  none: "Sem transcrição desta vez. Isso não diz nada sobre você nem sobre o que você contou.",
};

type OwnTranscriptsProps = { said: OwnSounds; reader: Reader; refusal?: Refusal | undefined };

/** Each voice note of an own entry, with what a model heard in it, or the way to ask for that. */
export function OwnTranscripts({ said: { sounds, refusal: why }, reader, refusal }: OwnTranscriptsProps) {
  if (sounds.length === 0) return <p>Esta anotação não tem áudio.</p>;
  const about = typedIn(refusal, "id") ?? typedIn(refusal, "file");
  return (
    <>
      {why !== null && <WhyNot why={why} />}
      <ul className="max-w-reading divide-y divide-line border-y border-line">
        {sounds.map((one) => (
          <li key={one.sound.id} className="py-5">
            <AudioPlayer
              src={paths.file(one.sound.id)}
              label={one.sound.name}
              {...(one.sound.duration === undefined ? {} : { duration: one.sound.duration })}
            />
            <Heard
              {...{ one, reader }}
              canAsk={why === null}
              refusal={about === one.id || about === one.sound.id ? refusal : undefined}
            />
          </li>
        ))}
      </ul>
      {sounds.some(({ status }) => status === "queued") && <AwaitAnswer />}
    </>
  );
}

function WhyNot({ why }: { why: NonNullable<OwnSounds["refusal"]> }) {
  return (
    <p className="mb-4 max-w-reading">
      {why === "no_consent" && (
        <>
          Para pedir uma transcrição, leia do que se trata e decida em{" "}
          <Link to={`${accountPaths.accountConsents()}#ai-voice`} className="link">
            Conta, Autorizações
          </Link>
          . Sem isso, nenhum áudio é enviado.
        </>
      )}
      {why === "off" &&
        "A sua clínica está com a inteligência artificial desligada, e por isso não dá para pedir agora. Os seus áudios continuam como sempre."}
      {why === "off_here" &&
        "Quem atende você desligou as transcrições por enquanto. Os seus áudios continuam como sempre; se quiser, conversem sobre isso na sessão."}
      {why === "nobody" &&
        "Uma transcrição é conferida antes por quem atende você, e agora ninguém acompanha você na CÁRIS. Por isso não dá para pedir."}
    </p>
  );
}

type HeardProps = { one: OwnSounds["sounds"][number]; canAsk: boolean; reader: Reader; refusal: Refusal | undefined };

function Heard({ one, canAsk, reader, refusal }: HeardProps) {
  const { id, status, text, by, correctedBy } = one;
  if (text !== null && by && id !== null)
    return (
      <>
        <Quote className="mt-3 wrap-anywhere">{text}</Quote>
        <MadeBy what="Transcrito por" by={by} reader={reader}>
          , deste áudio; conferido por quem atende você{correctedBy === "team" && ", que corrigiu"}
          {correctedBy === "patient" && ", e corrigido por você"}. Confira com o som: é ele que vale. Não é diagnóstico.
        </MadeBy>
        <Rating helpful={one.helpful} of={{ name: "id", value: id }} />
        <Correct {...{ id, text, refusal }} />
        <Remove id={id} />
        <ProblemForm id={id} />
      </>
    );
  const isAskable = canAsk && (status === "not_asked" || status === "none");
  return (
    <>
      {states[status] && (
        <p role="status" className="mt-3">
          {states[status]}
        </p>
      )}
      {refusal && <FormError message={refusal.message} />}
      {isAskable && one.isTooLong && <p className="mt-3">Só dá para transcrever áudios de até cinco minutos.</p>}
      {isAskable && !one.isTooLong && <Ask file={one.sound.id} isAgain={status === "none"} />}
      {id !== null && status !== "none" && <Remove id={id} />}
    </>
  );
}

function Ask({ file, isAgain }: { file: string; isAgain: boolean }) {
  return (
    <Form method="post" preventScrollReset className="mt-3">
      <ActingAs />
      <input type="hidden" name="file" value={file} />
      <p className="mb-3 text-ink-soft">
        O som vai como foi gravado, com a sua voz e os nomes que você disse. Quem atende você lê antes de você.
      </p>
      <Button name="intent" value="transcribe" variant="quiet">
        {isAgain ? "Pedir de novo" : "Pedir a transcrição"}
      </Button>
    </Form>
  );
}

function Correct({ id, text, refusal }: { id: string; text: string; refusal: Refusal | undefined }) {
  return (
    <details className="mt-2" open={refusal !== undefined}>
      <summary className="link inline-flex min-h-11 items-center">Corrigir</summary>
      <Form method="post" preventScrollReset className="mt-2 space-y-3">
        <ActingAs />
        {refusal && <FormError message={refusal.message} />}
        <input type="hidden" name="id" value={id} />
        <TextArea
          id={`text-${id}`}
          name="text"
          label="O que foi dito"
          defaultValue={typedIn(refusal, "text") ?? text}
          error={refusal?.fields.text}
          rows={6}
          longest={10_000}
          required
        />
        <Button name="intent" value="correct">
          Guardar
        </Button>
      </Form>
    </details>
  );
}

function Remove({ id }: { id: string }) {
  return (
    <Form method="post" preventScrollReset className="mt-3">
      <ActingAs />
      <input type="hidden" name="id" value={id} />
      <Button name="intent" value="remove" variant="quiet">
        Apagar a transcrição
      </Button>
    </Form>
  );
}
