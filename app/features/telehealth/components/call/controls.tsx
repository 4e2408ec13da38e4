import {
  Mic,
  MicOff,
  MonitorUp,
  MonitorX,
  PhoneOff,
  Sparkles,
  Unplug,
  Video,
  VideoOff,
  type LucideIcon,
} from "lucide-react";
import { useState } from "react";
import { Button } from "~/ui/form/button";
import type { CallEngine } from "./call-engine";
import type { CallView } from "./call-view";
import { canBlur, noDeviceOf, noDeviceWords, setBlur } from "./devices";
import { canShareScreen } from "./own-media";

type ToggleProps = {
  icon: LucideIcon;
  label: string;
  /** Whether what it names is off: shown, and said. */
  off?: boolean;
  danger?: boolean;
  onPress: () => void;
};

/** A round switch of the call: its word stands below it, and is what a screen reader says. */
function Toggle({ icon: Icon, label, off = false, danger = false, onPress }: ToggleProps) {
  return (
    <button
      type="button"
      onClick={onPress}
      data-look={danger ? "end" : off ? "off" : undefined}
      className="room-switch grid justify-items-center gap-1 text-xs"
    >
      <span className="grid size-12 place-items-center rounded-full">
        <Icon aria-hidden="true" className="size-5" />
      </span>
      {label}
    </button>
  );
}

/** Of a device that stopped by itself, and that is on again. */
const stoppedWords = {
  microphone: { stopped: "O microfone parou. Ninguém ouve você agora.", on: "Microfone ligado." },
  camera: { stopped: "A câmera parou. Ninguém vê você agora.", on: "Câmera aberta." },
};

type ControlsProps = {
  engine: CallEngine;
  view: CallView;
  leaveLabel: string;
  onLeave: () => void;
  /** Opens what can be done when the call does not work; null: nothing can from here. */
  onFail: (() => void) | null;
};

/** What one can do in a call: each at least 44 px, by keyboard too, with what became of it said. */
export function Controls({ engine, view, leaveLabel, onLeave, onFail }: ControlsProps) {
  const { shows, own } = view;
  const [said, setSaid] = useState("");
  const [blurred, setBlurred] = useState(false);
  const act = async (work: Promise<void>, words: string) => {
    try {
      await work;
      setSaid(words);
    } catch (error) {
      const { title, help } = noDeviceWords[noDeviceOf(error)];
      setSaid(`${title}. ${help}`);
    }
  };
  const camera = shows.screen ? null : own;
  return (
    <div className="room-controls">
      <p aria-live="polite" className="mb-2 min-h-5 text-center text-sm text-on-rail-soft">
        {said}
      </p>
      {view.stopped.map((kind) => (
        <div
          key={kind}
          className="mx-auto mb-3 flex max-w-reading flex-wrap items-center justify-between gap-3 room-raised rounded-lg px-4 py-2"
        >
          <p role="alert">{stoppedWords[kind].stopped}</p>
          <Button
            type="button"
            variant="quiet"
            className="room-turn"
            onClick={() => void act(engine[kind](true), stoppedWords[kind].on)}
          >
            Ligar de novo
          </Button>
        </div>
      ))}
      <div
        role="group"
        aria-label="Controles da chamada"
        className="flex flex-wrap items-start justify-center gap-x-2 gap-y-3"
      >
        <Toggle
          icon={shows.mic ? Mic : MicOff}
          label={shows.mic ? "Silenciar" : "Ligar som"}
          off={!shows.mic}
          onPress={() =>
            void act(engine.microphone(!shows.mic), shows.mic ? "Microfone desligado." : "Microfone ligado.")
          }
        />
        <Toggle
          icon={shows.camera ? Video : VideoOff}
          label={shows.camera ? "Fechar câmera" : "Abrir câmera"}
          off={!shows.camera}
          onPress={() => {
            if (shows.soundOnly) engine.soundOnly(false);
            void act(engine.camera(!shows.camera), shows.camera ? "Câmera fechada." : "Câmera aberta.");
          }}
        />
        {canBlur(camera) && camera && (
          <Toggle
            icon={Sparkles}
            label={blurred ? "Mostrar fundo" : "Desfocar fundo"}
            off={blurred}
            onPress={() =>
              void act(
                setBlur(camera, !blurred).then(() => setBlurred(!blurred)),
                blurred ? "Fundo à mostra." : "Fundo desfocado.",
              )
            }
          />
        )}
        {canShareScreen() && (
          <Toggle
            icon={shows.screen ? MonitorX : MonitorUp}
            label={shows.screen ? "Parar a tela" : "Mostrar tela"}
            off={shows.screen}
            onPress={() => void act(engine.screen(!shows.screen), "")}
          />
        )}
        {onFail && <Toggle icon={Unplug} label="Não funciona" onPress={onFail} />}
        <Toggle icon={PhoneOff} label={leaveLabel} danger onPress={onLeave} />
      </div>
    </div>
  );
}
