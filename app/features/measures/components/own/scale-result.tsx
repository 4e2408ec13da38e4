import type { ReactNode } from "react";
import { Fold } from "~/ui/fold";
import { isInstrument } from "../../instrument/instrument";
import type { ReliableChange } from "../../instrument/reliable-change";
import { answerWords, isSafetyOpen, type Sheet, type Value } from "../../sheet";
import { HelpBeside } from "./help-beside";
import { resultWords, wantsHelpBeside } from "./result-words";

type ScaleResultProps = {
  sheet: Sheet;
  values: readonly Value[];
  band: string | null;
  change: { reliable: ReliableChange } | null;
  hasTeam: boolean;
  isRecent: boolean;
  /** The safety flow, where the answers call for it. */
  safety: ReactNode | null;
};

/** What came of answers, for their patient: words, and the answers to be read again. */
export function ScaleResult({ sheet, values, band, change, hasTeam, isRecent, safety }: ScaleResultProps) {
  const item = safety !== null ? "raised" : isSafetyOpen(sheet, values) ? "open" : "none";
  const said = isInstrument(sheet.code)
    ? resultWords({ safety: item, band, change, hasTeam, isRecent })
    : ["Suas respostas estão guardadas. Obrigado por dedicar este tempo a você."];
  return (
    <div className="space-y-8">
      {safety}
      <div className="max-w-reading space-y-3 text-lg">
        {said.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {isInstrument(sheet.code) && <p className="text-base text-ink-soft">Isto não é um diagnóstico.</p>}
      </div>
      {isInstrument(sheet.code) && wantsHelpBeside({ safety: item, band }) && <HelpBeside />}
      <Fold label="Ver o que respondi">
        <AnswerList sheet={sheet} values={values} />
      </Fold>
    </div>
  );
}

/** Questions and answers, one below the other. */
export function AnswerList({ sheet: { questions }, values }: Pick<ScaleResultProps, "sheet" | "values">) {
  return (
    <dl className="max-w-reading divide-y divide-line border-y border-line">
      {questions.map((question, n) => {
        const words = answerWords(question, values[n] ?? null);
        return (
          <div key={n} className="py-3">
            <dt className="text-ink-soft dense:text-sm">{question.text}</dt>
            <dd
              className={
                question.kind === "text" && words !== null
                  ? "mt-0.5 font-own-words text-lg italic wrap-anywhere whitespace-pre-line dense:text-base"
                  : "mt-0.5 font-medium wrap-anywhere"
              }
            >
              {words ?? "Sem resposta"}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
