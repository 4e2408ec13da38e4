import { classNames } from "~/ui/class-names";
import { cycles, cycleWords, type Cycle } from "~/ui/copy/cycles";
import { Ring } from "~/ui/feedback/ring";
import { landing, moments, otherSide } from "../../copy/landing";
import { Screen } from "../screen";

const colours: Record<Cycle, string> = {
  criar: "text-criar-text",
  cuidar: "text-cuidar-text",
  crescer: "text-crescer-text",
  curar: "text-curar-text",
};

/** A week of the demo clinic, told from both sides: four moments, and the ring is whole. */
export function Week() {
  return (
    <section aria-labelledby="semana" className="border-y border-line bg-sunk">
      <div className="mx-auto max-w-page px-4 py-10 sm:px-6 sm:py-16">
        <h2 id="semana" className="text-2xl">
          {landing.week}
        </h2>
        <p className="mb-10 mt-2 max-w-reading text-ink-soft">{landing.screens}</p>
        <ol>
          {moments.map((moment) => (
            <li key={moment.cycle} className="moment">
              <Words {...moment} />
              <Screen id={moment.screen} alt={moment.alt} className="screen-crop" />
            </li>
          ))}
          <li className="moment">
            <Words {...otherSide} />
            <Screen id="day" as="desk" alt={otherSide.alt} />
          </li>
        </ol>
      </div>
    </section>
  );
}

function Words({ cycle, when, title, text }: { cycle: Cycle; when: string; title: string; text: string }) {
  return (
    <>
      <Ring share={(cycles.indexOf(cycle) + 1) / cycles.length} />
      <div>
        <p className="text-sm text-ink-soft">
          <span className={classNames("font-semibold", colours[cycle])}>{cycleWords[cycle].name}</span>
          {` · ${when}`}
        </p>
        <h3 className="mt-1 text-xl">{title}</h3>
        <p className="mt-2">{text}</p>
      </div>
    </>
  );
}
