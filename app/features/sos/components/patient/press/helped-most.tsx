import type { HelpedMost as Helped } from "~/features/sos/patient/what-helped.policy";
import { helpedWords } from "./helped-words";

const points = new Intl.NumberFormat("pt-BR", { maximumFractionDigits: 1 });

/** What brought relief before, told from how it felt before and after. */
export function HelpedMost({ helped }: { helped: Helped[] }) {
  const relieved = helped.filter(({ drop }) => drop > 0).slice(0, 5);
  if (relieved.length === 0) return null;
  return (
    <section aria-labelledby="ajudou">
      <h2 id="ajudou" className="text-xl">
        O que mais me ajudou
      </h2>
      <p className="text-ink-soft">Pelo que você contou antes e depois, de 0 a 10.</p>
      <ol className="mt-2 divide-y divide-line border-y border-line">
        {relieved.map(({ what, times, drop }) => (
          <li key={what} className="py-2.5">
            <span className="block font-own-words text-lg italic wrap-anywhere">{helpedWords(what)}</span>
            <span className="text-sm text-ink-soft">
              {`${points.format(drop)} ${drop <= 1 ? "ponto" : "pontos"} a menos, ${times === 1 ? "uma vez" : `em ${times} vezes`}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
