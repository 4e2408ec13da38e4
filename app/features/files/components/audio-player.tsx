import { Pause, Play } from "lucide-react";
import { classNames } from "~/ui/class-names";
import { useHydrated } from "~/ui/form/hydrated";
import { clockWords, spokenLength } from "./file-words";
import { usePlaying } from "./use-playing";

type AudioPlayerProps = {
  src: string;
  /** Milliseconds, when it is known before the sound is loaded. */
  duration?: number;
  /** What is heard: "Mensagem de voz de Ana". */
  label: string;
  className?: string;
};

/** Plays a voice note: play or pause, where one is, how long it is. Nothing is loaded before it is asked for. */
export function AudioPlayer({ src, duration, label, className }: AudioPlayerProps) {
  const hydrated = useHydrated();
  const { audio, playing, at, length, broken, toggle, seek } = usePlaying(duration);
  const Icon = playing ? Pause : Play;
  return (
    <div role="group" aria-label={label} className={classNames("w-full max-w-form", className)}>
      {/* Without JavaScript the browser's own player. */}
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- somebody's own voice: there is no text of it */}
      <audio ref={audio} src={src} preload="none" controls={!hydrated} className={hydrated ? "hidden" : "w-full"} />
      {hydrated && (
        <div className="flex items-center gap-3 rounded-full bg-act-wash py-1 pr-4 pl-1">
          <button
            type="button"
            onClick={toggle}
            aria-label={playing ? "Pausar" : "Ouvir"}
            className="grid size-11 shrink-0 place-items-center rounded-full bg-act text-on-act hover:bg-act-strong"
          >
            <Icon aria-hidden="true" className={classNames("size-5 fill-current", !playing && "ml-0.5")} />
          </button>
          <input
            type="range"
            min={0}
            max={Math.max(1, Math.round(length))}
            step={100}
            value={Math.min(Math.round(at), Math.round(length))}
            onChange={({ currentTarget }) => seek(Number(currentTarget.value))}
            aria-label="Posição"
            aria-valuetext={`${spokenLength(at)} de ${spokenLength(length)}`}
            className="h-11 min-w-0 flex-1 cursor-pointer accent-act"
          />
          <span className="shrink-0 text-sm text-ink-soft tabular-nums">
            {playing || at > 0 ? `${clockWords(at)} / ${clockWords(length)}` : clockWords(length)}
          </span>
        </div>
      )}
      {broken && <p className="mt-1 text-sm text-wrong-text">Não deu para ouvir agora. Tente de novo daqui a pouco.</p>}
    </div>
  );
}
