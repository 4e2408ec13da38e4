import { useEffect, useRef, useState } from "react";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { exerciseCodes, exerciseNamed, exerciseNames, type ExerciseCode } from "../../exercise/exercise";
import { FeltField } from "../felt-fields";
import { Exercise, Lost, useLanding } from "../exercise";
import { texts } from "../texts/texts.data";
import { usePracticeQueue } from "./use-queued-practice";

/** Every exercise, for anybody, without a word from the server; for who was last signed in here, what was practised is kept until it can be sent. */
export function OfflinePractice() {
  const [open, setOpen] = useState<ExerciseCode | null>(null);
  const [owner, setOwner] = useState<string | null>(null);
  useEffect(() => {
    setOpen(exerciseNamed(location.hash.slice(1)));
    import("./owner-here").then(({ ownerHere }) => ownerHere()).then(setOwner, () => undefined);
  }, []);
  return (
    <div className="divide-y divide-line border-y border-line">
      {exerciseCodes.map((code) => (
        <details
          key={code}
          id={code}
          open={open === code}
          onToggle={(event) => {
            if (event.currentTarget.open) setOpen(code);
            else if (open === code) setOpen(null);
          }}
        >
          <summary className="min-h-11 py-3">
            <span className="text-lg font-semibold text-act">{exerciseNames[code]}</span>
            <span className="block">{texts[code].about}</span>
          </summary>
          <div className="space-y-6 pb-6 pt-2">
            {owner !== null && open === code ? (
              <Kept key={owner} owner={owner} code={code} />
            ) : (
              <Exercise key={String(open === code)} text={texts[code]} onDone={ignored} onRuns={ignored} />
            )}
          </div>
        </details>
      ))}
    </div>
  );
}

const ignored = () => undefined;

function Kept({ owner, code }: { owner: string; code: ExerciseCode }) {
  const form = useRef<HTMLFormElement>(null);
  const [key] = useState(() => crypto.randomUUID() as string);
  const [seconds, setSeconds] = useState<number | null>(null);
  const [isRunning, setRunning] = useState(false);
  const after = useLanding(isRunning);
  const [isRefused, setRefused] = useState(false);
  const { kept, keep } = usePracticeQueue(owner, code);
  if (kept !== "no") return <Lost kept={kept} />;
  return (
    <form
      ref={form}
      className="space-y-6"
      onSubmit={(event) => {
        event.preventDefault();
        keep(event.currentTarget).then(
          () => setRefused(false),
          () => setRefused(true),
        );
      }}
    >
      {isRefused && <FormError message="Este aparelho não conseguiu guardar. O exercício continua aqui." fields={[]} />}
      <input type="hidden" name="key" value={key} />
      <input type="hidden" name="seconds" value={seconds ?? ""} />
      <div hidden={isRunning}>
        <FeltField when="before" />
      </div>
      <Exercise text={texts[code]} onDone={setSeconds} onRuns={setRunning} />
      <div ref={after} hidden={isRunning} className="space-y-6">
        <FeltField when="after" />
        <Button className="max-sm:w-full">Guardar que pratiquei</Button>
      </div>
    </form>
  );
}
