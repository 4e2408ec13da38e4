import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import { Button } from "~/ui/form/button";
import { EmptyState } from "~/ui/list/empty-state";

/** An empty list of sessions: what will be here, and the first step. */
export function NoSessions({ past, hasTeam }: { past: boolean; hasTeam: boolean }) {
  if (past) return <EmptyState title="As sessões que já passaram ficam aqui." />;
  if (!hasTeam) return <NoTeam />;
  const book = (
    <Button asChild>
      <Link to={paths.sessionNew()}>Marcar uma sessão</Link>
    </Button>
  );
  return (
    <EmptyState title="Nenhuma sessão marcada" action={book}>
      <p>Quando houver uma, você vê aqui o dia, a hora e com quem, e pode confirmar, mudar ou cancelar.</p>
    </EmptyState>
  );
}

/** For somebody whom nobody cares for yet. */
export function NoTeam() {
  const write = (
    <Button asChild variant="quiet">
      <Link to={paths.diaryNew()}>Escrever no diário</Link>
    </Button>
  );
  return (
    <EmptyState title="Ainda não há uma psicóloga ou um psicólogo com você" action={write}>
      <p>
        Quando alguém começar a acompanhar você, dá para marcar sessões por aqui. Enquanto isso, o diário e o plano de
        segurança já são seus.
      </p>
    </EmptyState>
  );
}

const talk = (
  <Button asChild>
    <Link to={paths.chat()}>Abrir as conversas</Link>
  </Button>
);

/** For a psychologist who books the sessions herself. */
export function BooksHerself({ name }: { name: string }) {
  return (
    <EmptyState title={`${name} marca as sessões com você`} action={talk}>
      <p>
        Por aqui ainda não dá para escolher um horário. Escreva na conversa quando você pode: o que ficar combinado
        aparece em “Sessões”.
      </p>
    </EmptyState>
  );
}

/** For a minor whose guardian has not authorised the care in writing: why, what to do, and what is theirs already. */
export function AwaitsAuthorisation({ name }: { name: string }) {
  return (
    <EmptyState title="Falta só um passo antes de marcar" action={talk}>
      <p className="mb-2">
        {`Para quem tem menos de 18 anos, uma pessoa responsável autoriza o acompanhamento por escrito antes da primeira sessão. Converse com ela, e combine com ${name} como entregar.`}
      </p>
      <p>Assim que estiver registrada, você marca por aqui. O diário e o plano de segurança já são seus.</p>
    </EmptyState>
  );
}
