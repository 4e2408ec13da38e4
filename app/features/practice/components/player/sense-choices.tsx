import { useState, type ReactNode } from "react";
import { canBuzz, canSpeak, say } from "./senses";
import type { Senses } from "./use-pace";

type SenseChoicesProps = { senses: Senses; onChange: (senses: Senses) => void };

/** What goes along with the words: tones, the browser's voice, vibration. */
export function SenseChoices({ senses, onChange }: SenseChoicesProps) {
  const [isMute, setMute] = useState(false);
  const setVoice = (voice: boolean) => {
    // Also an answer at once to whether it is loud enough.
    setMute(voice && !say({ words: "Assim." }));
    onChange({ ...senses, voice });
  };
  return (
    <fieldset>
      <legend className="mb-1 font-medium">Para acompanhar</legend>
      <Choice isOn={senses.sound} onChange={(sound) => onChange({ ...senses, sound })}>
        Tons suaves
      </Choice>
      {canSpeak() && (
        <Choice isOn={senses.voice} onChange={setVoice}>
          Voz deste aparelho
        </Choice>
      )}
      {isMute && (
        <p role="status" className="text-sm text-ink-soft">
          Este aparelho não tem uma voz em português agora. As palavras continuam na tela.
        </p>
      )}
      {canBuzz() && (
        <Choice isOn={senses.buzz} onChange={(buzz) => onChange({ ...senses, buzz })}>
          Vibração
        </Choice>
      )}
      {senses.buzz && (
        <p className="text-sm text-ink-soft">
          Longa: inspire. Curta: segure. Três rápidas: solte. Com a tela escurecida ela continua; com o aparelho
          bloqueado, só os tons.
        </p>
      )}
    </fieldset>
  );
}

type ChoiceProps = { isOn: boolean; onChange: (isOn: boolean) => void; children: ReactNode };

/** Without a name: it belongs to this device and this moment, and is no part of what a form around it sends. */
function Choice({ isOn, onChange, children }: ChoiceProps) {
  return (
    <label className="flex min-h-11 items-center gap-3">
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => onChange(event.currentTarget.checked)}
        className="size-5 shrink-0"
      />
      {children}
    </label>
  );
}
