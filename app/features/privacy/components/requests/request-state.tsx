import type { RefusalLaw } from "../../requests/refusal-laws";
import { refusalLaws } from "../../requests/refusal-laws";

type State = "asked" | "answered" | "refused" | "withdrawn";

/** Where a request stands, in a word. */
export const stateWords: Record<State, string> = {
  asked: "esperando resposta",
  answered: "respondido",
  refused: "recusado",
  withdrawn: "retirado",
};

/** The answer, and of a refusal the law it goes by, as its person reads it. */
export function Answer({ answer, law }: { answer: string | null; law: RefusalLaw | null }) {
  if (answer === null) return null;
  return (
    <div className="mt-2">
      <p className="font-medium">Resposta</p>
      <div className="mt-1 border-l-4 border-line pl-4">
        {law && <p className="font-medium">{refusalLaws[law]}.</p>}
        <p className="wrap-anywhere whitespace-pre-line">{answer}</p>
      </div>
    </div>
  );
}
