import { cycleWords, type Cycle } from "~/ui/copy/cycles";
import { classNames } from "~/ui/class-names";
import { Ring } from "~/ui/feedback/ring";

const words: Record<Cycle, string> = {
  criar: "text-criar-text",
  cuidar: "text-cuidar-text",
  crescer: "text-crescer-text",
  curar: "text-curar-text",
};

/** The arc of the current cycle and what it means. */
export function CycleArc({ cycle, says }: { cycle: Cycle; says: string }) {
  const { name, meaning } = cycleWords[cycle];
  return (
    <div className="flex items-center gap-4 sm:gap-6">
      <Ring current={cycle} className="size-16 sm:size-20" />
      <div className="min-w-0">
        <p>
          <span className={classNames("font-semibold", words[cycle])}>{name}.</span> {meaning}.
        </p>
        <p className="text-ink-soft">{says}</p>
      </div>
    </div>
  );
}
