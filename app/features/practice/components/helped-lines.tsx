type HelpedLinesProps = { lines: readonly { what: string; relief: string }[] };

/** What brought relief, here and at calls for help, in the loader's words (ADR 0031: no chunk is shared for one list). */
export function HelpedLines({ lines }: HelpedLinesProps) {
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="ajudou">
      <h2 id="ajudou" className="text-xl">
        O que mais me ajudou
      </h2>
      <p className="text-ink-soft">Pelo que você contou antes e depois, em práticas e pedidos de ajuda, de 0 a 10.</p>
      <ol className="mt-2 list-decimal pl-8">
        {lines.map(({ what, relief }) => (
          <li key={what} className="py-1">
            {what} <span className="text-sm text-ink-soft">({relief})</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
