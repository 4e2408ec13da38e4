import { BellRing } from "lucide-react";
import type { ReactNode } from "react";
import { paths } from "~/paths";
import { whoHears, type Duty } from "~/features/sos/duty";
import { dutyWords } from "./duty-words";

const smsTo = (contacts: number) => (contacts === 1 ? "o seu contato de confiança" : "os seus contatos de confiança");

/** Without network nothing is promised for the moment of the press. */
const offlineWords =
  "O seu pedido sai assim que houver conexão, e esta página diz quando chegar. Ligar não usa internet.";

type WhoIsCalledProps = {
  duty: Duty | null;
  /** Whether the press can leave now, as far as is known. */
  isOnline: boolean;
};

/** Said before the press: who would hear of it, or that nobody would. */
export function WhoIsCalled({ duty, isOnline }: WhoIsCalledProps) {
  const contacts = duty?.contacts ?? 0;
  const hears = whoHears(duty);
  if (!isOnline && hears !== "contacts" && hears !== "nobody") return <Calm>{offlineWords}</Calm>;
  switch (hears) {
    case "team":
      return <Calm>{duty && dutyWords(duty)}</Calm>;
    case "unknown":
      return (
        <Calm>
          Não dá para ver agora quem seria chamado. Se alguém acompanha você por aqui, é chamado assim que o pedido
          chegar. Não espere por isso: ligue.
        </Calm>
      );
    case "away":
      return (
        <Alone title="Agora não há ninguém da sua equipe de plantão.">
          O pedido fica registrado e a clínica vê assim que entrar, mas não espere por ela: ligue 188 ou 192, ou para
          uma das suas pessoas.
          {contacts > 0 && ` Ao apertar, mandamos um SMS: ${smsTo(contacts)}.`}
        </Alone>
      );
    case "contacts":
      return (
        <Alone title="Ninguém acompanha você por aqui: não há quem a CÁRIS chame.">
          {`Ligue 188 ou 192, ou para uma das suas pessoas. O que podemos fazer é mandar um SMS: avisamos ${smsTo(contacts)}. Ninguém da CÁRIS lê os pedidos.`}
        </Alone>
      );
    case "nobody":
      return (
        <Alone title="Ninguém acompanha você por aqui: não há quem a CÁRIS chame.">
          Ligue 188 ou 192, ou para alguém de confiança. Ninguém da CÁRIS lê os pedidos.{" "}
          <a href={paths.contacts()} className="link font-medium">
            Incluir uma pessoa que possa receber SMS
          </a>
        </Alone>
      );
  }
}

function Calm({ children }: { children: ReactNode }) {
  return (
    <p className="flex max-w-reading gap-2">
      <BellRing aria-hidden="true" className="mt-1 size-4 shrink-0 text-now-text" />
      <span>{children}</span>
    </p>
  );
}

function Alone({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="border-l-4 border-now bg-now-wash px-4 py-3">
      <p className="font-semibold">{title}</p>
      <p className="mt-1">{children}</p>
    </div>
  );
}
