import { useEffect, useRef, useState, type ReactNode } from "react";
import { valuesOf } from "~/ui/draft/form-values";
import type { FormValues } from "~/ui/draft/draft-store";
import { useDraft } from "~/ui/draft/use-draft";
import { Notice } from "~/ui/feedback/notice";
import { FormError } from "~/ui/form/form-error";
import { sendOutbox } from "~/ui/outbox/send-outbox";
import { useOutboxNews } from "~/ui/outbox/use-news";
import type { InstrumentCode } from "../../instrument/instrument";
import { instruments } from "../../instrument/instruments.data";
import { isSafetyValue, resumeAt, sheetOfInstrument, typedText, type Value } from "../../sheet";
import { valuesIn } from "../answering/kept-values";
import { SheetStep } from "../answering/sheet-step";
import { useSteps } from "../answering/use-steps";
import { queueAnswer } from "./queue-answer";

type OfflineSheetProps = { code: InstrumentCode; owner: string; safety: ReactNode; onLeave: () => void };

/** A scale that goes into this device's outbox; what was begun is kept here, too. */
export function OfflineSheet({ code, owner, safety, onLeave }: OfflineSheetProps) {
  const sheet = sheetOfInstrument(instruments[code]);
  const form = useRef<HTMLFormElement>(null);
  const [key, setKey] = useState(() => crypto.randomUUID() as string);
  const [state, setState] = useState<"asking" | "kept" | "sent" | "not-kept">("asking");
  const draft = useDraft(form, { owner, form: `/scales/${code}`, stampName: "key", restores: true });
  const keep = async (values: readonly Value[], held: FormValues) => {
    try {
      await queueAnswer({ owner, key, code, name: sheet.name, assignmentId: null, values });
      draft.keptElsewhere(held);
      setState("kept");
      if (navigator.onLine) void sendOutbox();
    } catch {
      setState("not-kept");
    }
  };
  const steps = useSteps({
    sheet,
    values: sheet.questions.map(() => null),
    start: 0,
    form,
    onStep: () => undefined,
    onLast(values, event) {
      void keep(values, valuesOf(event.currentTarget));
      return true;
    },
  });
  const { at, values, error, resume } = steps;
  const restored = draft.found?.how === "restored" ? draft.found.values : undefined;
  useEffect(() => {
    if (!restored) return;
    const said = valuesIn(sheetOfInstrument(instruments[code]), restored);
    setKey(String(restored.key));
    resume(said, resumeAt(said));
    // Once for what was found; `resume` is made anew at every turn.
  }, [restored, code]);
  useOutboxNews((news) => {
    if (news.what === "sent" && news.key === key) setState("sent");
  });
  if (state === "kept" || state === "sent")
    return <Done isSent={state === "sent"} safety={isSafetyValue(sheet, values) ? safety : null} />;
  return (
    <form ref={form} onSubmit={steps.onSubmit} noValidate>
      <h2 className="mb-4 text-xl">{sheet.name}</h2>
      {state === "not-kept" && (
        <FormError message="Este aparelho não conseguiu guardar. As respostas continuam nesta página." />
      )}
      <input type="hidden" name="key" value={key} />
      {values.map((value, n) =>
        value === null || n === at ? null : <input key={n} type="hidden" name={`a.${n}`} value={typedText(value)} />,
      )}
      <SheetStep
        sheet={sheet}
        at={at}
        values={values}
        error={error}
        safety={safety}
        pending={false}
        back={
          <button
            type="button"
            onClick={at === 0 ? onLeave : steps.back}
            className="link inline-flex min-h-11 items-center px-2"
          >
            Voltar
          </button>
        }
      />
    </form>
  );
}

function Done({ isSent, safety }: { isSent: boolean; safety: ReactNode }) {
  return (
    <div className="space-y-8">
      {safety}
      <div role="status">
        <Notice tone="calm" title={isSent ? "Enviado" : "Guardado neste aparelho"}>
          <p>
            {isSent
              ? "Suas respostas já estão na sua conta."
              : "Suas respostas seguem sozinhas quando a internet voltar. Você pode fechar esta página."}
          </p>
        </Notice>
      </div>
    </div>
  );
}
