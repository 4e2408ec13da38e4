import { Camera, Mic, Volume2 } from "lucide-react";
import { useId } from "react";
import { LevelMeter } from "~/features/files/components/level-meter";
import { Notice } from "~/ui/feedback/notice";
import { Button } from "~/ui/form/button";
import { lackingWords, noDeviceWords, type Chosen, type Lacking } from "./devices";
import type { OwnMedia } from "./own-media";
import { chime } from "./sound";
import { useDevices } from "./use-devices";
import { useTrackStream } from "./use-track-stream";
import { Video } from "./video";

type DeviceCheckProps = { enterLabel: string; onEnter: (media: OwnMedia, chosen: Chosen) => void };

/** Before one goes in: is one seen, heard, and does one hear. Nothing leaves the device here. */
export function DeviceCheck({ enterLabel, onEnter }: DeviceCheckProps) {
  const { own, found, chosen, problem, lacking, asking, open, openOnlySound, takeAlong, level } = useDevices();
  const stream = useTrackStream(own.camera);
  const isOn = own.camera !== null || own.microphone !== null;
  // While the browser asks again nothing is held: who goes in then goes in without.
  const isReady = isOn && !asking;
  const ready = own.camera === null && own.microphone !== null ? `${enterLabel} só com som` : enterLabel;
  const enter = () => onEnter({ ...takeAlong(), screen: null }, chosen);
  return (
    <section aria-labelledby="aparelhos" className="room-check">
      <div className="room-picture self-start">
        {stream ? (
          <Video stream={stream} mirrored muted label="Sua imagem" className="size-full object-cover" />
        ) : (
          <p className="px-4 text-center text-on-rail-soft">
            {isOn ? "Sem câmera. Você entra só com áudio." : "Sua imagem aparece aqui. Ninguém mais a vê ainda."}
          </p>
        )}
      </div>
      <div className="min-w-0 space-y-5">
        <h2 id="aparelhos" className="text-xl">
          Câmera e som
        </h2>
        <div aria-live="polite" className="space-y-3 empty:hidden">
          {problem && (
            <Notice title={noDeviceWords[problem].title}>
              <p>{noDeviceWords[problem].help}</p>
            </Notice>
          )}
          {lacking && <Lacks lacking={lacking} asking={asking} onAgain={() => void open()} />}
        </div>
        {isOn ? (
          <>
            <div className="flex items-center gap-3">
              <Mic aria-hidden="true" className="size-5 shrink-0 text-act" />
              {own.microphone ? <LevelMeter level={level} /> : <p>Sem microfone: você ouve, mas ninguém ouve você.</p>}
            </div>
            {own.microphone && (
              <p className="-mt-3 text-sm text-ink-soft">Diga alguma coisa: as barras mexem com a sua voz.</p>
            )}
            <Choice
              label="Câmera"
              devices={found.cameras}
              track={own.camera}
              onChoose={(camera) => void open({ ...chosen, camera })}
            />
            <Choice
              label="Microfone"
              devices={found.microphones}
              track={own.microphone}
              onChoose={(microphone) => void open({ ...chosen, microphone })}
            />
          </>
        ) : (
          <Button type="button" wide pending={asking} pendingLabel="Esperando a permissão…" onClick={() => void open()}>
            <Camera aria-hidden="true" className="size-5" />
            Ligar câmera e microfone
          </Button>
        )}
        {!isOn && !asking && (problem === "refused" || problem === "in-use") && (
          <Button type="button" variant="quiet" wide onClick={() => void openOnlySound()}>
            <Mic aria-hidden="true" className="size-5" />
            Ligar só o som
          </Button>
        )}
        <Button type="button" variant="quiet" wide onClick={chime}>
          <Volume2 aria-hidden="true" className="size-5" />
          Ouvir um som de teste
        </Button>
        <div className="border-t border-line pt-5">
          <Button type="button" variant={isReady ? "primary" : "quiet"} wide onClick={enter}>
            {isReady ? ready : `${enterLabel} sem câmera nem microfone`}
          </Button>
          <p className="mt-3 text-sm text-ink-soft">Ninguém grava: som e imagem vão de um aparelho ao outro.</p>
        </div>
      </div>
    </section>
  );
}

type LacksProps = { lacking: Lacking; asking: boolean; onAgain: () => void };

/** Why one is only heard, or only seen, and another try. */
function Lacks({ lacking, asking, onAgain }: LacksProps) {
  const { title, help, again } = lackingWords(lacking);
  return (
    <Notice title={title}>
      <p>{help}</p>
      <Button
        type="button"
        variant="quiet"
        className="mt-3"
        pending={asking}
        pendingLabel="Esperando…"
        onClick={onAgain}
      >
        {again}
      </Button>
    </Notice>
  );
}

type ChoiceProps = {
  label: string;
  devices: MediaDeviceInfo[];
  track: MediaStreamTrack | null;
  onChoose: (id: string) => void;
};

/** Which of several; one alone is no choice. */
function Choice({ label, devices, track, onChoose }: ChoiceProps) {
  const id = useId();
  if (devices.length < 2) return null;
  const now = track?.getSettings().deviceId ?? devices[0]?.deviceId ?? "";
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-medium">
        {label}
      </label>
      <select id={id} className="control w-full" value={now} onChange={(event) => onChoose(event.currentTarget.value)}>
        {devices.map(({ deviceId, label: name }, i) => (
          <option key={deviceId} value={deviceId}>
            {name || `${label} ${i + 1}`}
          </option>
        ))}
      </select>
    </div>
  );
}
