import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import { Button } from "~/ui/form/button";
import { EmptyState } from "~/ui/list/empty-state";
import { HelpBlock } from "~/ui/shell/help-block";

/** Before the first plan: what it is good for, and that it is made best together. */
export function NoPlan({ hasTeam }: { hasTeam: boolean }) {
  return (
    <>
      <EmptyState
        title="Um caminho pronto para quando o momento apertar"
        action={
          <span className="flex flex-wrap gap-3">
            <Button asChild>
              <Link to={paths.planEdit()}>Começar o plano</Link>
            </Button>
            {hasTeam && (
              <Button asChild variant="quiet">
                <Link to={paths.chatNew()}>Combinar com quem acompanha você</Link>
              </Button>
            )}
          </span>
        }
      >
        <p>
          São seis passos curtos, com as suas palavras: do que avisa que vai ser difícil até quem chamar. Fica melhor
          feito a dois, com sua psicóloga ou seu psicólogo, num dia tranquilo. Dá para começar com uma linha só.
        </p>
      </EmptyState>
      <HelpBlock className="mt-4" />
    </>
  );
}

/** The same on the psychologist's side. */
export function NoPatientPlan({ editHref }: { editHref: string }) {
  return (
    <EmptyState
      title="Ainda não há plano de segurança"
      action={
        <Button asChild>
          <Link to={editHref}>Começar o plano</Link>
        </Button>
      }
    >
      <p>
        Construam juntos, em sessão, com as palavras de quem vai usar. Cada versão salva fica no histórico dos dois.
      </p>
    </EmptyState>
  );
}
