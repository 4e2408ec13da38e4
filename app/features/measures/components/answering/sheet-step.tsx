import type { ReactNode } from "react";
import { classNames } from "~/ui/class-names";
import { Button } from "~/ui/form/button";
import { isSafetyValue, type Sheet, type Value } from "../../sheet";
import { HelpInSight } from "./help-in-sight";
import { QuestionFields } from "./question-fields";

type SheetStepProps = {
  sheet: Sheet;
  /** The question before the person, from 0. */
  at: number;
  values: readonly Value[];
  error: string | undefined;
  /** What stands there as soon as the safety item is answered with 1 or more. */
  safety: ReactNode;
  /** The way back to the question before; null before the first. */
  back: ReactNode;
  pending: boolean;
};

/** One question, how far one is, and the way on. The safety flow stands there as soon as its answer is chosen, sent or not. */
export function SheetStep({ sheet, at, values, error, safety, back, pending }: SheetStepProps) {
  const question = sheet.questions[at];
  if (!question) return null;
  const isLast = at === sheet.questions.length - 1;
  const wasRaised = isSafetyValue(sheet, values);
  return (
    <>
      <p className="mb-4 text-sm text-ink-soft" aria-live="polite">
        {`Pergunta ${at + 1} de ${sheet.questions.length}`}
      </p>
      <QuestionFields key={at} n={at} question={question} stem={sheet.stem} value={values[at] ?? null} error={error} />
      {at === sheet.safetyItem && <HelpInSight shown={raisedBy(at)} helpId={helpId} />}
      {sheet.safetyItem !== null && (
        <div
          id={helpId}
          className={classNames(
            "mt-8 scroll-mt-16",
            (at === sheet.safetyItem || !wasRaised) && raisedBy(sheet.safetyItem),
          )}
        >
          {safety}
        </div>
      )}
      <div className="mt-8 flex flex-wrap items-center gap-3">
        <Button
          name="intent"
          value={isLast ? "answer" : "step"}
          pending={pending}
          pendingLabel="Guardando…"
          className="max-sm:w-full"
        >
          {isLast ? "Concluir" : "Continuar"}
        </Button>
        {back}
      </div>
    </>
  );
}

const helpId = "ajuda-agora";

/** Seen while an answer of 1 or more to the ninth item is chosen in this form: by the style sheet, so that it needs neither network nor JavaScript. */
const ofNinth = "hidden [form:has([name='a.8']:not([value='']):not([value='0']):checked)_&]:block";

function raisedBy(safetyItem: number): string {
  // The one instrument with a safety item; its place stands in the class as the style sheet is made of texts.
  if (safetyItem !== 8) throw new Error("the style of the safety flow names the ninth item");
  return ofNinth;
}
