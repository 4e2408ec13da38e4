import { Link } from "@remix-run/react";
import { Button } from "~/ui/form/button";
import type { Sheet } from "../../sheet";

type SheetIntroProps = {
  sheet: Sheet;
  isInstrument: boolean;
  isBegun: boolean;
  /** Names of who cares for the patient, and so sees the answers. */
  team: string[];
  /** Address of the question to begin with, or to go on with. */
  href: string;
};

function whoSees(team: string[]): string {
  if (team.length === 0) return "Hoje ninguém acompanha você aqui: só você vê as respostas.";
  const names = new Intl.ListFormat("pt-BR").format(team);
  return `${names} ${team.length === 1 ? "acompanha" : "acompanham"} você e ${team.length === 1 ? "vê" : "veem"} as respostas quando você concluir.`;
}

/** Said before the first question: what it is about, how long, who sees it. */
export function SheetIntro({ sheet, isInstrument, isBegun, team, href }: SheetIntroProps) {
  const { questions, asks } = sheet;
  const count = questions.length === 1 ? "1 pergunta" : `${questions.length} perguntas`;
  return (
    <div className="max-w-reading space-y-4 text-lg">
      {asks && (
        <p className="whitespace-pre-line wrap-anywhere">
          {isInstrument ? `São ${count} sobre ${asks}, nas últimas duas semanas.` : asks}
        </p>
      )}
      {!isInstrument && <p>{`São ${count}.`} Você pode parar e continuar depois.</p>}
      <p>{whoSees(team)}</p>
      <p className="text-base text-ink-soft">
        {isInstrument ? "Não há resposta certa, e isto não é um diagnóstico. " : ""}
        Pode pular o que não quiser responder.
      </p>
      <p>
        <Button asChild className="max-sm:w-full">
          <Link to={href}>{isBegun ? "Continuar de onde parei" : "Começar"}</Link>
        </Button>
      </p>
    </div>
  );
}
