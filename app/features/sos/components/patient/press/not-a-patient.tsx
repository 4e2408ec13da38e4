import { paths } from "~/paths";
import { Button } from "~/ui/form/button";
import { HelpHead } from "./help-page";
import { WhileYouWait } from "../status/while-you-wait";

/** For who is signed in, but not as a patient: the numbers, what helps now, and the truth that nobody would be called. */
export function NotAPatient() {
  return (
    <div className="mx-auto max-w-form space-y-10">
      <HelpHead />
      <div>
        <h2 className="text-xl">Por aqui ninguém é chamado</h2>
        <p className="mt-1">
          O botão chama a equipe de quem é paciente, e você não entrou como paciente. Se é você quem precisa, ligue
          agora para um dos números acima.
        </p>
        <p className="mt-3">
          <Button asChild variant="quiet">
            <a href={paths.dashboard()}>Voltar ao meu trabalho</a>
          </Button>
        </p>
      </div>
      <WhileYouWait plan={null} contacts={null} chat={false} />
    </div>
  );
}
