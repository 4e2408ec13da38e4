export type LegalPart = {
  id: string;
  title: string;
  /** The part in one plain sentence. */
  summary: string;
  paragraphs: string[];
  items?: string[];
};

type LegalDocumentProps = { title: string; lead: string; updated: string; parts: LegalPart[] };

/** A legal text: contents first, a plain sentence above each part, then the part itself. */
export function LegalDocument({ title, lead, updated, parts }: LegalDocumentProps) {
  return (
    <div className="gap-x-16 py-6 lg:grid lg:grid-cols-[15rem_minmax(0,1fr)]">
      <header className="lg:col-start-2">
        <h1 className="text-3xl">{title}</h1>
        <p className="mt-3 max-w-reading text-lg">{lead}</p>
        <p className="mt-2 text-sm text-ink-soft">{updated}</p>
      </header>
      <nav
        aria-label="Partes"
        className="my-6 border-y border-line py-3 lg:sticky lg:top-6 lg:col-start-1 lg:row-span-2 lg:row-start-1 lg:my-0 lg:self-start lg:border-0 lg:py-0"
      >
        <ol>
          {parts.map((part) => (
            <li key={part.id}>
              <a
                href={`#${part.id}`}
                className="flex min-h-11 items-center text-act hover:underline lg:min-h-9 lg:text-sm"
              >
                {part.title}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <div className="lg:col-start-2">
        {parts.map((part) => (
          <Part key={part.id} {...part} />
        ))}
      </div>
    </div>
  );
}

function Part({ id, title, summary, paragraphs, items = [] }: LegalPart) {
  return (
    <section id={id} aria-labelledby={`${id}-titulo`} className="mt-10 scroll-mt-6">
      <h2 id={`${id}-titulo`} className="text-xl">
        {title}
      </h2>
      <p className="mt-2 max-w-reading border-l-4 border-act pl-4 text-lg">
        <span className="sr-only">Em resumo: </span>
        {summary}
      </p>
      <div className="prose mt-3 max-w-reading text-ink-soft">
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        {items.length > 0 && (
          <ul>
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
