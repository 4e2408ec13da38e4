import { paths } from "~/paths";
import { Button } from "~/ui/form/button";
import { HelpHead } from "./help-page";
import { WhileYouWait } from "../status/while-you-wait";

/** For who is not known here: the numbers, what helps now, and the way to the account. */
export function NobodyKnown() {
  return (
    <div className="mx-auto max-w-form space-y-10">
      <HelpHead />
      <div>
        <h2 className="text-xl">Avisar quem acompanha você</h2>
        <p className="mt-1">
          Se alguém acompanha você pela CÁRIS, entre na sua conta para chamar. Ligue primeiro, se for urgente.
        </p>
        <p className="mt-3">
          <Button asChild variant="quiet">
            <a href={paths.login(paths.sosHelp())}>Entrar na minha conta</a>
          </Button>
        </p>
      </div>
      <WhileYouWait plan={null} contacts={null} chat={false} />
    </div>
  );
}
