import { BellRing } from "lucide-react";
import { isNobodyOnDuty, type Duty } from "../../duty";
import { dutyWords } from "./duty-words";

/** Without network nothing is promised for the moment of the press. */
const offlineWords =
  "O seu pedido sai assim que houver conexão, e esta página diz quando chegar. Ligar não usa internet.";

/** Who is called is not known now: only what is sure is said. */
const unknownWords = "O seu pedido sai assim que você apertar, e esta página diz quando chegar.";

type WhoIsCalledProps = {
  duty: Duty | null;
  /** Whether the press can leave now, as far as is known. */
  isOnline: boolean;
};

/** Said before the press: who would hear of it, or that nobody of the team could now. */
export function WhoIsCalled({ duty, isOnline }: WhoIsCalledProps) {
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
      {isOnline ? (said ?? unknownWords) : offlineWords}
    </p>
  );
}
