import { cycles, cycleWords, type Cycle } from "~/ui/copy/cycles";
import { Ring } from "~/ui/feedback/ring";
import type { Achievements } from "../progress/read-achievements.server";

const colours: Record<Cycle, string> = {
  criar: "text-criar-text",
  cuidar: "text-cuidar-text",
  crescer: "text-crescer-text",
  curar: "text-curar-text",
};

function fullness(share: number): string {
  if (share >= 1) return "arco completo";
  return share === 0 ? "ainda vazio" : `${Math.round(share * 100)}% do arco`;
}

type ProgressRingProps = Pick<Achievements, "arcs" | "level" | "xp" | "levelXp" | "nextLevelXp"> & { own: boolean };

/** The ring, each arc as full as the last four weeks made it, the level, and in words what fills each. */
export function ProgressRing({ arcs, level, xp, levelXp, nextLevelXp, own }: ProgressRingProps) {
  return (
    <section aria-labelledby="anel" className="flex flex-wrap items-center gap-x-10 gap-y-6">
      <div className="relative mx-auto sm:mx-0">
        <Ring arcs={arcs} className="size-44" strokeWidth={9} />
        <p className="absolute inset-0 flex flex-col items-center justify-center">
          <span className="text-sm text-ink-soft">nível</span>
          <span className="text-3xl font-semibold tabular-nums">{level}</span>
        </p>
      </div>
      <div className="min-w-0 flex-1 basis-64">
        <h2 id="anel" className="text-lg">
          {own ? "Seu anel destas quatro semanas" : "O anel destas quatro semanas"}
        </h2>
        <ul className="mt-2 space-y-1">
          {cycles.map((cycle) => (
            <li key={cycle}>
              <span className={`font-semibold ${colours[cycle]}`}>{cycleWords[cycle].name}</span>
              <span className="text-ink-soft">
                : {cycleWords[cycle].moves}, {fullness(arcs[cycle])}
              </span>
            </li>
          ))}
        </ul>
        <p className="mt-3">
          <svg
            viewBox="0 0 100 4"
            preserveAspectRatio="none"
            aria-hidden="true"
            className="mb-1 h-2 w-full max-w-72 rounded-full"
          >
            <rect width="100" height="4" className="fill-line" />
            <rect width={(100 * (xp - levelXp)) / (nextLevelXp - levelXp)} height="4" className="fill-act" />
          </svg>
          <span className="text-sm text-ink-soft">
            {xp.toLocaleString("pt-BR")} de {nextLevelXp.toLocaleString("pt-BR")} pontos para o nível {level + 1}
          </span>
        </p>
      </div>
    </section>
  );
}
