import { Check, Mic, Square, Trash2 } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button } from "~/ui/form/button";
import { AudioPlayer } from "./audio-player";
import { clockWords, spokenLength } from "./file-words";
import { LevelMeter } from "./level-meter";
import type { NoRecording, Recording } from "./recording";
import { useRecorder } from "./use-recorder";

type VoiceRecorderProps = {
  /** The person wants to keep this one. */
  onRecorded: (recording: Recording) => void;
  /** Words of the button that begins. */
  label?: string;
  /** Words of the button that keeps what was recorded. */
  keepLabel?: string;
  /** Begins at once: the press on another button was the wish to record. */
  startsAtOnce?: boolean;
  /** The person has given up, in whatever state. */
  onClose?: () => void;
  disabled?: boolean;
};

/** Longest recording, ms. */
const longest = 5 * 60 * 1000;

const why: Record<NoRecording, string> = {
  refused:
    "O microfone está bloqueado para esta página. Para gravar, permita o microfone no cadeado ao lado do endereço. Se preferir, escreva.",
  "no-microphone": "Não encontramos um microfone livre neste aparelho.",
  unsupported: "Este navegador não grava áudio. Você pode anexar um áudio gravado em outro aplicativo.",
};

/** Records a voice note: record, stop, listen, keep or discard. Works by keyboard; each state is said to screen readers. */
export function VoiceRecorder(props: VoiceRecorderProps) {
  const {
    onRecorded,
    label = "Gravar voz",
    keepLabel = "Usar gravação",
    startsAtOnce = false,
    onClose,
    disabled,
  } = props;
  const { state, level, start, stop, discard } = useRecorder(longest);
  const begun = useRef(false);
  useEffect(() => {
    if (startsAtOnce && !begun.current) start();
    begun.current = true;
  });
  const giveUp = () => {
    discard();
    onClose?.();
  };
  return (
    <div role="group" aria-label="Mensagem de voz" className="max-w-reading min-w-0 grow">
      <p role="status" className="sr-only">
        {state.phase === "recording" && "Gravando."}
        {state.phase === "recorded" && `Gravação de ${spokenLength(state.recording.duration)}.`}
      </p>
      {(state.phase === "idle" || state.phase === "asking") && (
        <Button
          type="button"
          variant="quiet"
          onClick={start}
          disabled={disabled}
          pending={state.phase === "asking"}
          pendingLabel="Pedindo o microfone…"
        >
          <Mic aria-hidden="true" className="size-5" />
          {label}
        </Button>
      )}
      {state.phase === "recording" && (
        <Running elapsed={state.elapsed} level={level} onStop={stop} onDiscard={giveUp} />
      )}
      {state.phase === "recorded" && (
        <div className="flex flex-wrap items-center gap-2">
          <AudioPlayer src={state.src} duration={state.recording.duration} label="Ouvir a gravação" />
          <Button
            type="button"
            onClick={() => {
              onRecorded(state.recording);
              giveUp();
            }}
          >
            <Check aria-hidden="true" className="size-5" />
            {keepLabel}
          </Button>
          <Discard onDiscard={giveUp} />
        </div>
      )}
      {state.phase === "impossible" && (
        <p role="alert" className="text-ink-soft">
          {why[state.why]}{" "}
          <button type="button" className="link inline-flex min-h-11 items-center" onClick={start}>
            Tentar de novo
          </button>
        </p>
      )}
    </div>
  );
}

type RunningProps = { elapsed: number; level: () => number; onStop: () => void; onDiscard: () => void };

function Running({ elapsed, level, onStop, onDiscard }: RunningProps) {
  const stop = useRef<HTMLButtonElement>(null);
  useEffect(() => stop.current?.focus(), []); // the button that was pressed is gone
  const left = longest - elapsed;
  return (
    <div className="flex items-center gap-3 rounded-lg bg-act-wash py-2 pr-2 pl-4">
      <span className="shrink-0 font-medium tabular-nums">
        <span className="sr-only">Tempo gravado: </span>
        {clockWords(elapsed)}
      </span>
      <LevelMeter level={level} />
      {left <= 30_000 && <span className="shrink-0 text-sm text-ink-soft tabular-nums">faltam {clockWords(left)}</span>}
      <button
        ref={stop}
        type="button"
        onClick={onStop}
        aria-label="Parar de gravar"
        className="grid size-11 shrink-0 place-items-center rounded-full bg-act text-on-act hover:bg-act-strong"
      >
        <Square aria-hidden="true" className="size-4 fill-current" />
      </button>
      <Discard onDiscard={onDiscard} />
    </div>
  );
}

function Discard({ onDiscard }: { onDiscard: () => void }) {
  return (
    <button
      type="button"
      onClick={onDiscard}
      aria-label="Descartar a gravação"
      className="grid size-11 shrink-0 place-items-center rounded-full text-ink-soft hover:bg-act-wash hover:text-act"
    >
      <Trash2 aria-hidden="true" className="size-5" />
    </button>
  );
}
