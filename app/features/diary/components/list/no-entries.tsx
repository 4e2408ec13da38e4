import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import { Button } from "~/ui/form/button";
import { EmptyState } from "~/ui/list/empty-state";

type NoEntriesProps = { filtered: boolean; startsAtTop: boolean };

/** An empty diary, a filter that finds nothing, or the end of the list. */
export function NoEntries({ filtered, startsAtTop }: NoEntriesProps) {
  if (!startsAtTop) return <p className="py-6 text-ink-soft">Não há anotações mais antigas.</p>;
  if (filtered) {
    return (
      <EmptyState
        title="Nenhuma anotação com estes filtros"
        action={
          <Button asChild variant="quiet">
            <Link to={paths.diary()}>Ver todas</Link>
          </Button>
        }
      >
        Tire um dos filtros, ou escolha outro período.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="Aqui fica o que você viveu, nas suas palavras"
      action={
        <Button asChild>
          <Link to={paths.diaryNew()}>Escrever a primeira anotação</Link>
        </Button>
      }
    >
      Uma frase basta. Você decide, em cada anotação, se alguém além de você pode ler.
    </EmptyState>
  );
}
