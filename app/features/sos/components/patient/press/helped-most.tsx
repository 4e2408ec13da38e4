import type { HelpedMost as Helped } from "~/features/sos/patient/what-helped.policy";
import { reliefLines } from "./helped-words";

/** What brought relief before, told from how it felt before and after. */
export function HelpedMost({ helped }: { helped: Helped[] }) {
  const lines = reliefLines(helped);
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="ajudou">
      <h2 id="ajudou" className="text-xl">
        O que mais me ajudou
      </h2>
      <p className="text-ink-soft">Pelo que você contou antes e depois, em pedidos de ajuda e práticas, de 0 a 10.</p>
      <ol className="mt-2 divide-y divide-line border-y border-line">
        {lines.map(({ what, relief }) => (
          <li key={what} className="py-2.5">
            <span className="block font-own-words text-lg italic wrap-anywhere">{what}</span>
            <span className="text-sm text-ink-soft">{relief}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
