import { Link } from "@remix-run/react";
import { sitePaths } from "~/site-paths";
import { classNames } from "~/ui/class-names";
import { Screen } from "../screen";
import type { HelpPage } from "./help-page";
import { roleWords } from "./role-words";
import { SiteShell } from "../site-shell";

type HelpArticleProps = { page: HelpPage; beside: readonly { slug: string; title: string }[] };

/** One question of the help centre with its answer. */
export function HelpArticle({ page, beside }: HelpArticleProps) {
  const { title, lead, steps = [], more = [], place, screen } = page;
  return (
    <SiteShell>
      <p>
        <Link to={sitePaths.help()} className="link inline-flex min-h-11 items-center">
          Dúvidas
        </Link>
        <span className="text-ink-soft">{` · ${page.for.length > 1 ? "para todos" : roleWords[page.for[0] ?? "patient"].toLowerCase()}`}</span>
      </p>
      <div className="beside" data-as={screen?.as}>
        <article className="max-w-reading">
          <h1 className="text-3xl">{title}</h1>
          <p className="mt-3 text-lg">{lead}</p>
          {steps.length > 0 && (
            <ol className="mt-6">
              {steps.map((step, at) => (
                <li key={step} className="grid grid-cols-[3rem_minmax(0,1fr)] border-t border-line py-3">
                  <span aria-hidden="true" className="font-semibold text-act">
                    {at + 1}
                  </span>
                  {step}
                </li>
              ))}
            </ol>
          )}
          {more.length > 0 && (
            <ul className="prose mt-6">
              {more.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          )}
          {place && (
            <p className="mt-6">
              <Link to={place.to} className="link inline-flex min-h-11 items-center font-medium">
                {place.label}
              </Link>
            </p>
          )}
        </article>
        {screen && <Screen {...screen} className={classNames(screen.as === "phone" && "screen-crop")} />}
      </div>
      <nav aria-label="Mais dúvidas" className="border-t border-line pt-5">
        <h2 className="text-lg">Mais dúvidas</h2>
        <ul className="mt-2">
          {beside.map((other) => (
            <li key={other.slug}>
              <Link to={sitePaths.helpPage(other.slug)} className="link inline-flex min-h-11 items-center">
                {other.title}
              </Link>
            </li>
          ))}
        </ul>
        <p className="mt-4 text-ink-soft">
          Não era isso?{" "}
          <Link to={sitePaths.contact()} className="link">
            Escreva para nós
          </Link>
          .
        </p>
      </nav>
    </SiteShell>
  );
}
