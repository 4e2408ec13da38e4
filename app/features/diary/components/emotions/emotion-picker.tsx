import { useRef, useState } from "react";
import { Fold } from "~/ui/fold";
import { emotionField, emotionsIn, families, type Emotions, type Family, type Intensity } from "../../emotions/emotion";
import { emotionWords } from "../../emotions/emotion-words";
import { EmotionMark } from "./emotion-mark";
import type { EmotionWheel } from "./emotion-wheel";

const intensities = [1, 2, 3] as const;

/** Which emotions, for who wants to name them: a wheel to touch, and plain radio groups that need nothing. */
export function EmotionPicker({ valueOf }: { valueOf: (name: string) => string }) {
  const groups = useRef<HTMLDivElement>(null);
  const { Wheel, load } = useWheel();
  const [chosen, setChosen] = useState<Emotions>(() => emotionsIn(valueOf));
  // As it was opened: that the last one was taken back is no reason to shut it.
  const [wasOpen] = useState(Object.keys(chosen).length > 0);
  const read = () =>
    setChosen(emotionsIn((name) => radiosOf(groups.current, name).find(({ checked }) => checked)?.value ?? ""));
  const choose = (family: Family, intensity: Intensity) => {
    // A second tap takes it back.
    const value = chosen[family] === intensity ? "" : String(intensity);
    radiosOf(groups.current, emotionField(family))
      .find((radio) => radio.value === value)
      ?.click();
  };
  return (
    <Fold label="Quais emoções? (opcional)" open={wasOpen} onOpen={load}>
      {Wheel && <Wheel chosen={chosen} onChoose={choose} />}
      {Wheel && <Named chosen={chosen} />}
      <div ref={groups} onChange={read} className="max-w-form divide-y divide-line border-y border-line">
        {families.map((family) => (
          <FamilyGroup key={family} family={family} value={valueOf(emotionField(family))} />
        ))}
      </div>
    </Fold>
  );
}

/** What is marked on the wheel, in words: its petals have none. The groups say it to the ear. */
function Named({ chosen }: { chosen: Emotions }) {
  const words = families.flatMap((family) => {
    const intensity = chosen[family];
    return intensity === undefined ? [] : [emotionWords[family].of[intensity]];
  });
  return (
    <p aria-hidden="true" className="min-h-6 max-w-form text-center">
      {words.length === 0 ? "Toque na roda ou escolha abaixo." : words.join(" · ")}
    </p>
  );
}

/** The wheel comes when it is asked for; where it cannot be had, without network, the groups say the same. */
function useWheel() {
  const [Wheel, setWheel] = useState<typeof EmotionWheel>();
  const load = () =>
    void import("./emotion-wheel").then((file) => setWheel(() => file.EmotionWheel)).catch(() => undefined);
  return { Wheel, load };
}

function radiosOf(groups: HTMLElement | null, name: string): HTMLInputElement[] {
  return [...(groups?.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`) ?? [])];
}

function FamilyGroup({ family, value }: { family: Family; value: string }) {
  const { name, of } = emotionWords[family];
  return (
    <fieldset className="py-2">
      <legend className="sr-only">{name}</legend>
      <div className="grid grid-cols-[1.25rem_2.25rem_repeat(3,minmax(0,1fr))] items-center gap-1 text-xs sm:text-sm">
        <EmotionMark family={family} intensity={2} />
        <Choice family={family} value="" checked={value === ""} words="–" spoken="não disse" />
        {intensities.map((intensity) => (
          <Choice
            key={intensity}
            family={family}
            value={String(intensity)}
            checked={value === String(intensity)}
            words={of[intensity]}
          />
        ))}
      </div>
    </fieldset>
  );
}

type ChoiceProps = { family: Family; value: string; checked: boolean; words: string; spoken?: string };

function Choice({ family, value, checked, words, spoken }: ChoiceProps) {
  return (
    <label className="grid min-h-11 place-items-center rounded-md px-0.5 text-center leading-tight text-ink-soft wrap-anywhere hyphens-auto hover:text-ink has-[:checked:not([value=''])]:bg-act-wash has-[:checked:not([value=''])]:font-semibold has-[:checked:not([value=''])]:text-act-strong has-focus-visible:outline-3 has-focus-visible:outline-act forced-colors:has-checked:outline-3">
      <input type="radio" name={emotionField(family)} value={value} defaultChecked={checked} className="sr-only" />
      {spoken ? (
        <>
          <span aria-hidden="true">{words}</span>
          <span className="sr-only">{spoken}</span>
        </>
      ) : (
        <span>{words}</span>
      )}
    </label>
  );
}
