import { useEffect, useRef } from "react";
import { paths } from "~/paths";
import { Button } from "~/ui/form/button";
import { classNames } from "~/ui/class-names";
import { HelpBlock } from "~/ui/shell/help-block";
import type { OwnHelp } from "~/features/sos/patient/read-own-help.server";
import { whoHears } from "~/features/sos/duty";
import { ContactCalls } from "../contacts/contact-calls";
import { leavingTitle } from "./press-words";
import type { Phase } from "./use-press";
import { WhileYouWait } from "../status/while-you-wait";

const words: Record<Exclude<Phase, "still">, { title: string; said: string }> = {
  sending: {
    title: "O seu pedido está saindo",
    said: "É um instante. Fique por aqui.",
  },
  waiting: {
    title: "O seu pedido ainda não saiu",
    said: "Sem conexão agora. Ele está guardado neste aparelho e sai sozinho quando a conexão voltar, mesmo com esta página fechada. Enquanto isso, ligue: chamadas não usam internet.",
  },
  "waiting-here": {
    title: "O seu pedido ainda não saiu",
    said: "Sem conexão agora. Deixe esta página aberta: ele sai sozinho quando a conexão voltar. Enquanto isso, ligue: chamadas não usam internet.",
  },
  "sign-in": {
    title: "O seu pedido ainda não saiu",
    said: "Este aparelho não está mais na sua conta. O pedido está guardado aqui e sai assim que você entrar de novo. Se não puder esperar, ligue agora.",
  },
  "sign-in-here": {
    title: "O seu pedido ainda não saiu",
    said: "Este aparelho não está mais na sua conta. Entre de novo e peça outra vez. Se não puder esperar, ligue agora.",
  },
  refused: {
    title: "O seu pedido não saiu",
    said: "A CÁRIS não conseguiu receber este pedido. Ligue agora para um destes números ou para uma pessoa perto de você.",
  },
};

type CallingProps = {
  phase: Exclude<Phase, "still">;
  help: Pick<OwnHelp, "plan" | "contacts" | "duty" | "words">;
  chat: boolean;
  onTakeBack: () => void;
};

/** What is seen from the press on, before anything is answered: where the press stands, whom to call, what helps now. */
export function Calling({ phase, help, chat, onTakeBack }: CallingProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
    scrollTo(0, 0);
  }, []);
  const { title: named, said } = words[phase];
  return (
    <div className="mx-auto max-w-form space-y-6">
      <div>
        <div
          role="status"
          className={classNames(
            "rounded-lg border-l-4 px-4 py-4",
            phase === "sending" ? "border-act bg-act-wash" : "border-now bg-now-wash",
          )}
        >
          <h1 ref={title} tabIndex={-1} className="text-2xl">
            {phase === "sending" ? leavingTitle(whoHears(help.duty)) : named}
          </h1>
          <p className="mt-1 text-lg">{said}</p>
        </div>
        {(phase === "sign-in" || phase === "sign-in-here") && (
          <p className="mt-4">
            <Button asChild>
              <a href={paths.login(paths.sosHelp())}>Entrar na minha conta</a>
            </Button>
          </p>
        )}
        <HelpBlock pair className="mt-4" />
      </div>
      <ContactCalls contacts={help.contacts} />
      <WhileYouWait plan={help.plan} contacts={help.contacts} words={help.words} contactsAbove chat={chat} />
      {phase !== "sending" && (
        <p className="border-t border-line pt-4">
          <button type="button" onClick={onTakeBack} className="link min-h-11 text-ink-soft">
            Estou melhor: não enviar o pedido
          </button>
        </p>
      )}
    </div>
  );
}
