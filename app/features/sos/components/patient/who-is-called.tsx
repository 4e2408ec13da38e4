import { BellRing } from "lucide-react";
import { isNobodyOnDuty, type Duty } from "../../duty";
import { dutyWords } from "./duty-words";

/** Said before the press: who would hear of it, or that nobody of the team could now. */
export function WhoIsCalled({ duty }: { duty: Duty | null }) {
  if (duty && isNobodyOnDuty(duty)) {
    return (
      <div className="border-l-4 border-now bg-now-wash px-4 py-3">
        <p className="font-semibold">Agora não há ninguém da sua equipe de plantão.</p>
        <p className="mt-1">
          O pedido fica registrado e a clínica vê assim que entrar, mas não espere por ela: ligue 188 ou 192, ou para
          uma das suas pessoas.
        </p>
      </div>
    );
  }
  const said = duty && dutyWords(duty);
  return (
    <p className="flex max-w-reading gap-2">
      <BellRing aria-hidden="true" className="mt-1 size-4 shrink-0 text-now-text" />
      {said ?? "A sua equipe recebe o aviso assim que você apertar."}
    </p>
  );
}
