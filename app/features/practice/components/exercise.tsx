import { useEffect, useRef } from "react";
import { Notice } from "~/ui/feedback/notice";
import { Fold } from "~/ui/fold";
import type { Kept } from "./offline/use-queued-practice";
import type { PlayerProps } from "./player/player";
import { usePlayer } from "./player/use-player";
import { ExerciseWords } from "./texts/exercise-words";
import type { ExerciseText } from "./texts/texts.data";

type ExerciseProps = Omit<PlayerProps, "course"> & { text: ExerciseText };

/** Led at its pace where scripts run, in words anywhere. */
export function Exercise({ text, ...player }: ExerciseProps) {
  const Player = usePlayer();
  return (
    <div className="space-y-4">
      {Player && <Player course={text.course} {...player} />}
      <Fold label="O exercício em palavras" open={Player === null}>
        <ExerciseWords text={text} />
      </Fold>
    </div>
  );
}

/**
 * Holds the question that comes after an exercise, and gives it the focus when what runs is over: what was pressed is gone by then, and the
 * question was hidden until now.
 */
export function useLanding(isRunning: boolean) {
  const after = useRef<HTMLDivElement>(null);
  useEffect(() => (isRunning ? () => after.current?.querySelector("fieldset")?.focus() : undefined), [isRunning]);
  return after;
}

const lostWords: Record<Kept, [string, string]> = {
  no: ["Sem conexão agora", "Quando a conexão voltar, registramos daqui. Deixe esta página aberta."],
  waits: ["Guardado neste aparelho", "Registramos quando a internet voltar. Você pode fechar esta página."],
  sent: ["Registrado", "A internet voltou e a sua prática foi registrada."],
};

/** What becomes of what was practised without network. */
export function Lost({ kept }: { kept: Kept }) {
  const [title, words] = lostWords[kept];
  return (
    <div role="status">
      <Notice tone="calm" title={title}>
        <p>{words}</p>
      </Notice>
    </div>
  );
}
