import { classNames } from "./class-names";
import type { Cycle } from "./copy/cycles";
import { cycles, cycleWords } from "./copy/cycles";
import { Ring } from "./feedback/ring";

const words: Record<Cycle, string> = {
  criar: "text-criar-text",
  cuidar: "text-cuidar-text",
  crescer: "text-crescer-text",
  curar: "text-curar-text",
};

type CycleStoryProps = { cycle: Cycle; title: string; text: string };

/** One cycle told beside its arc; four of them turn the ring once. */
export function CycleStory({ cycle, title, text }: CycleStoryProps) {
  return (
    <li className="grid grid-cols-[3.5rem_minmax(0,1fr)] items-start gap-x-5 py-6 sm:grid-cols-[7rem_minmax(0,1fr)] sm:gap-x-10 sm:py-8 md:grid-cols-[7rem_14rem_minmax(0,1fr)]">
      <Ring
        share={(cycles.indexOf(cycle) + 1) / cycles.length}
        className="row-span-2 size-14 sm:size-28 md:row-span-1"
      />
      <p className={classNames("text-xl font-semibold sm:pt-2 md:text-3xl md:leading-tight", words[cycle])}>
        {cycleWords[cycle].name}
      </p>
      <div className="col-start-2 mt-1 max-w-reading sm:pt-2 md:col-start-3 md:mt-0">
        <h2 className="text-lg md:text-xl">{title}</h2>
        <p className="mt-1 text-ink-soft">{text}</p>
      </div>
    </li>
  );
}
