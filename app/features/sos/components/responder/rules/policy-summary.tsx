import type { LadderStep, Policy } from "~/features/sos/ladder/ladder.policy";
import type { Severity } from "~/features/sos/sos.schema";
import { spanWords } from "../alert/time-words";
import { callWords } from "../alert/words";

/** The ladder of one severity, in words. */
export function PolicySummary({ policy, severity }: { policy: Policy; severity: Severity }) {
  const { steps, repeat } = policy.ladders[severity];
  return (
    <ol className="list-decimal pl-5 text-sm">
      {steps.map((step, at) => (
        <li key={at}>{stepSentence(step, at)}</li>
      ))}
      <li>
        {repeat.times === 0
          ? "Não repete: fica como não respondido."
          : `Repete a cada ${spanWords(repeat.every)}, ${repeat.times} ${repeat.times === 1 ? "vez" : "vezes"}; depois fica como não respondido.`}
      </li>
      <li>{`Depois de assumido, ${spanWords(policy.outcomeWithin)} para registrar o desfecho.`}</li>
    </ol>
  );
}

function stepSentence(step: LadderStep, at: number): string {
  const when =
    step.after === 0 ? "Na hora" : at === 0 ? `Depois de ${spanWords(step.after)}` : `${spanWords(step.after)} depois`;
  return `${when}: ${callWords(step)}.`;
}
