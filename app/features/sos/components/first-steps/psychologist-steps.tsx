import type { FirstStep } from "../../first-steps/first-steps";
import { FirstStepsList } from "./first-steps-list";
import { psychologistStepWords } from "./step-words";

/** Without any of these nobody reaches her: said in so many words. */
const reaching: FirstStep[] = ["phone", "email", "push"];

/** What a psychologist has still to do to be reached and to begin. */
export function PsychologistSteps({ steps, action }: { steps: FirstStep[]; action: string }) {
  const unreachable = reaching.every((step) => steps.includes(step));
  return (
    <FirstStepsList steps={steps} words={psychologistStepWords} action={action}>
      {unreachable && (
        <p className="mt-1 border-l-4 border-now bg-now-wash px-3 py-2">
          Agora nenhum pedido de ajuda chega até você fora desta página, e seus pacientes veem que não há ninguém de
          plantão.
        </p>
      )}
    </FirstStepsList>
  );
}
