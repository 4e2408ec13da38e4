import { Phone } from "lucide-react";
import { helpLines } from "~/ui/copy/help-lines";

/** The two numbers above everything, for who came here in a crisis and reads no further. */
export function HelpStrip() {
  return (
    <aside aria-label="Ajuda agora" className="border-b border-line bg-now-wash">
      <ul className="mx-auto flex max-w-page flex-wrap items-center gap-x-5 px-4 text-sm sm:px-6">
        <li aria-hidden="true" className="hidden font-medium sm:block">
          Está difícil agora?
        </li>
        {helpLines.map(({ number, name, what }) => (
          <li key={number}>
            <a href={`tel:${number}`} className="inline-flex min-h-11 items-center gap-2 font-semibold hover:underline">
              <Phone aria-hidden="true" className="size-4 shrink-0 text-now-text" />
              {`${name} ${number}`}
              <span className="hidden font-normal sm:inline">{what.toLowerCase()}</span>
            </a>
          </li>
        ))}
      </ul>
    </aside>
  );
}
