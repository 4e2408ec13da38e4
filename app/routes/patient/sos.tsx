import type { HeadersFunction, MetaFunction } from "@remix-run/cloudflare";
import { paths } from "~/paths";
import { BreathingRing } from "~/ui/feedback/breathing-ring";
import { Button } from "~/ui/form/button";
import { sos } from "~/ui/copy/sos";
import { Grounding } from "~/ui/feedback/grounding";
import { HelpBlock } from "~/ui/shell/help-block";
import { neutralPage } from "~/ui/shell/leave-page";
import { Logo } from "~/ui/shell/logo";
import type { PageHandle } from "~/ui/shell/page-handle";
import { pageMeta } from "~/ui/shell/page-meta";

/** This page must be there at once on any phone: no scripts, no loader. */
export const handle: PageHandle = { scripts: "none" };

/** The same for everybody: the service worker keeps it for when there is no network. */
export const headers: HeadersFunction = () => ({ "Cache-Control": "public, no-cache", Vary: "Cookie" });

export const meta: MetaFunction = () =>
  pageMeta(
    "Ajuda agora",
    "Ligue 188 (CVV, apoio emocional) ou 192 (SAMU, emergência). Respiração e apoio para este momento.",
  );

export default function Sos() {
  return (
    <div className="mx-auto max-w-form px-4 pb-12">
      <header className="flex min-h-16 items-center justify-between">
        <a href={paths.landing()} aria-label="CÁRIS, início" className="inline-flex min-h-11 items-center">
          <Logo size="small" />
        </a>
        <Button asChild variant="quiet">
          <a href={neutralPage} rel="noreferrer">
            {sos.leave}
          </a>
        </Button>
      </header>
      <main id="conteudo" className="space-y-10">
        <div>
          <h1 className="text-2xl">{sos.title}</h1>
          <p className="mb-4 mt-1">{sos.lead}</p>
          <HelpBlock bare stacked />
        </div>
        <section aria-labelledby="equipe">
          <h2 id="equipe" className="mb-1 text-xl">
            {sos.teamTitle}
          </h2>
          <p className="mb-3">{sos.team}</p>
          <Button asChild variant="sos" wide className="min-h-14 text-lg">
            <a href={paths.sosHelp()}>{sos.teamAct}</a>
          </Button>
        </section>
        <section aria-labelledby="respirar">
          <h2 id="respirar" className="mb-3 text-xl">
            {sos.breathe}
          </h2>
          <BreathingRing />
        </section>
        <Grounding />
        <section aria-labelledby="perto">
          <h2 id="perto" className="mb-2 text-xl">
            {sos.nearTitle}
          </h2>
          <ul className="prose">
            {sos.near.map((line) => (
              <li key={line} className="mt-2">
                {line}
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="outra">
          <h2 id="outra" className="mb-1 text-xl">
            {sos.otherTitle}
          </h2>
          <p>{sos.other}</p>
        </section>
      </main>
    </div>
  );
}
