import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import { cycleWords, type Cycle } from "~/ui/copy/cycles";
import { Ring } from "~/ui/feedback/ring";
import { formatDay, type Reader } from "~/ui/time/format-time";

type OwnCycleProps = {
  /** `by` is null for the patient, else who said it. */
  said: { cycle: Cycle; by: string | null; at: number } | null;
  /** How full each arc is, 0 to 1, for who wants it counted; null: the arc of the cycle alone is drawn. */
  arcs: Readonly<Record<Cycle, number>> | null;
  reader: Reader;
};

const words: Record<Cycle, string> = {
  criar: "text-criar-text",
  cuidar: "text-cuidar-text",
  crescer: "text-crescer-text",
  curar: "text-curar-text",
};

/** The ring, the cycle that was said with what moves it, who said it, and the way to say it anew. */
export function OwnCycle({ said, arcs, reader }: OwnCycleProps) {
  return (
    <div className="flex items-center gap-4">
      <Ring {...(arcs ? { arcs } : said && { current: said.cycle })} className="size-14" />
      <div className="min-w-0">
        {said ? (
          <p>
            <span className={`font-semibold ${words[said.cycle]}`}>{cycleWords[said.cycle].name}.</span>{" "}
            {cycleWords[said.cycle].meaning}. O que move: {cycleWords[said.cycle].moves}.
          </p>
        ) : (
          <p>Criar, cuidar, crescer, curar: em que ciclo você está?</p>
        )}
        <p className="text-ink-soft">
          {said && `${said.by === null ? "Você disse" : `Dito por ${said.by},`} ${formatDay(said.at, reader)}. `}
          <Link to={paths.ownCare()} className="link">
            {said ? "Ver ou mudar" : "Dizer, se quiser"}
          </Link>
        </p>
      </div>
    </div>
  );
}
