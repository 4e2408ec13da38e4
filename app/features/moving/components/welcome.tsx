import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import { Button } from "~/ui/form/button";
import { Notice } from "~/ui/feedback/notice";

type WelcomeProps = { clinicName: string | null; team: { name: string }[] };

/** What a patient sees first in the clinic she has just joined: where she is, who is with her, and how to write to them. */
export function Welcome({ clinicName, team }: WelcomeProps) {
  const names = new Intl.ListFormat("pt-BR", { type: "conjunction" }).format(team.map(({ name }) => name));
  return (
    <Notice tone="calm" title={clinicName === null ? "Você já está na clínica" : `Você já está em ${clinicName}`}>
      <p role="status">
        {team.length === 0
          ? "Quando alguém começar a acompanhar você, o nome aparece aqui."
          : `${names} ${team.length === 1 ? "acompanha" : "acompanham"} você.`}
      </p>
      {team.length > 0 && (
        <p className="mt-3">
          <Button asChild variant="quiet">
            <Link to={paths.chatNew()}>Escrever uma mensagem</Link>
          </Button>
        </p>
      )}
    </Notice>
  );
}
