import { useEffect, useMemo, useRef, useState } from "react";
import { Button } from "~/ui/form/button";
import { timelineOf, lengthOf, type Course } from "../../exercise/timeline";
import { clockWords, minutesWords } from "../texts/course-words";
import { DarkPage } from "./dark-page";
import { PaceRing } from "./pace-ring";
import { SenseChoices } from "./sense-choices";
import { useAwake } from "./use-awake";
import { usePace, type Pace, type Senses } from "./use-pace";

export type PlayerProps = {
  course: Course;
  /** It is over, or was ended: after so many whole seconds. */
  onDone: (seconds: number) => void;
  /** It is going on, or no longer: what stands around it steps back meanwhile. */
  onRuns: (isRunning: boolean) => void;
};

/** An exercise at its pace: a ring that breathes, the words of the moment, tones, voice and vibration by choice. Nothing of it without scripts. */
export function Player({ course, onDone, onRuns }: PlayerProps) {
  const [minutes, setMinutes] = useState(course.lengths[0] ?? 1);
  const [senses, setSenses] = useState<Senses>({ sound: true, voice: false, buzz: false });
  const [isDark, setDark] = useState(false);
  const timeline = useMemo(() => timelineOf(course, minutes), [course, minutes]);
  const pace = usePace(timeline, senses);
  const { state, elapsed } = pace;
  useAwake(state === "running");
  const isIdle = state === "idle" || state === "done";
  const told = useRef({ onDone, onRuns, elapsed });
  useEffect(() => {
    told.current = { onDone, onRuns, elapsed };
  });
  useEffect(() => {
    told.current.onRuns(!isIdle);
    if (state !== "done") return;
    setDark(false);
    told.current.onDone(Math.max(1, Math.round(told.current.elapsed)));
  }, [state, isIdle]);
  return (
    <section aria-label="Exercício com ritmo" className="max-w-form space-y-5">
      {isIdle ? (
        <Lengths course={course} minutes={minutes} onChoose={setMinutes} />
      ) : (
        <>
          <PaceRing pace={pace} speaks={senses.voice} />
          <p className="text-center text-ink-soft tabular-nums">
            {clockWords(elapsed)} de {clockWords(lengthOf(timeline))}
          </p>
        </>
      )}
      <Acts pace={pace} onDark={() => setDark(true)} />
      {state !== "running" && <SenseChoices senses={senses} onChange={setSenses} />}
      {isDark && state === "running" && <DarkPage words={pace.cue?.words ?? ""} onLeave={() => setDark(false)} />}
    </section>
  );
}

function Acts({ pace, onDark }: { pace: Pace; onDark: () => void }) {
  const { state, start, pause, resume, end } = pace;
  if (state === "idle" || state === "done")
    return (
      <Button type="button" onClick={start} className="max-sm:w-full">
        {state === "done" ? "Fazer de novo" : "Começar"}
      </Button>
    );
  return (
    <div className="flex flex-wrap gap-3">
      <Button type="button" onClick={state === "running" ? pause : resume}>
        {state === "running" ? "Pausar" : "Continuar"}
      </Button>
      <Button type="button" variant="quiet" onClick={end}>
        Terminar aqui
      </Button>
      {state === "running" && (
        <Button type="button" variant="quiet" onClick={onDark}>
          Escurecer a tela
        </Button>
      )}
    </div>
  );
}

type LengthsProps = { course: Course; minutes: number; onChoose: (minutes: number) => void };

function Lengths({ course, minutes, onChoose }: LengthsProps) {
  if (course.lengths.length < 2) return null;
  return (
    <fieldset>
      <legend className="mb-1 font-medium">Por quanto tempo</legend>
      <div className="flex flex-wrap gap-x-5">
        {course.lengths
          .toSorted((a, b) => a - b)
          .map((one) => (
            <label key={one} className="flex min-h-11 items-center gap-3">
              <input
                type="radio"
                name="minutes-shown"
                checked={one === minutes}
                onChange={() => onChoose(one)}
                className="size-5 shrink-0"
              />
              {minutesWords(one)}
            </label>
          ))}
      </div>
    </fieldset>
  );
}
