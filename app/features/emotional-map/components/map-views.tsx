import { Link } from "@remix-run/react";

/** The ways to look at it: the year, the last three months along a line. */
export function MapViews({ current, to }: { current: "year" | "line"; to: string }) {
  const views = [
    { key: "year", words: "O ano", to },
    { key: "line", words: "Linha do tempo", to: `${to}?view=line` },
  ];
  return (
    <nav aria-label="Formas de ver" className="mb-6 print:hidden">
      <ul className="flex flex-wrap gap-x-1 border-b border-line">
        {views.map((view) => (
          <li key={view.key}>
            <Link
              to={view.to}
              aria-current={view.key === current ? "page" : undefined}
              className="-mb-px inline-flex min-h-11 items-center border-b-2 border-transparent px-3 text-ink-soft hover:text-act aria-[current]:border-act aria-[current]:font-semibold aria-[current]:text-ink dense:min-h-9"
            >
              {view.words}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
