import { sos } from "../copy/sos";

/** Five senses, counted down: brings somebody back to where they are. */
export function Grounding() {
  return (
    <section aria-labelledby="aqui">
      <h2 id="aqui" className="text-xl">
        {sos.groundTitle}
      </h2>
      <p className="text-ink-soft">{sos.groundLead}</p>
      <ol className="mt-2 divide-y divide-line border-y border-line">
        {sos.ground.map(({ count, what }) => (
          <li key={count} className="flex items-baseline gap-4 py-2.5">
            <span className="w-8 shrink-0 text-center text-2xl font-semibold text-act tabular-nums">{count}</span>
            <span className="text-lg">{what}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
