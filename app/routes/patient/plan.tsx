import type { HeadersFunction, MetaFunction } from "@remix-run/cloudflare";
import { OfflinePlan } from "~/features/safety-plan/components/offline-plan";
import { paths } from "~/paths";
import { HelpBlock } from "~/ui/shell/help-block";
import { Logo } from "~/ui/shell/logo";
import { pageMeta } from "~/ui/shell/page-meta";

/** The same for everybody: the service worker keeps it for when there is no network. */
export const headers: HeadersFunction = () => ({ "Cache-Control": "public, no-cache", Vary: "Cookie" });

export const meta: MetaFunction = () => pageMeta("Plano de segurança");

/** The plan where the server cannot be asked: no loader, and plain links, which need no more of the app. */
export default function PlanWithoutNetwork() {
  return (
    <div className="mx-auto max-w-3xl px-4 pb-16 sm:px-6">
      <header className="flex min-h-14 items-center justify-between gap-3">
        <a href={paths.landing()} aria-label="CÁRIS, início" className="inline-flex min-h-11 items-center">
          <Logo size="small" />
        </a>
        <a
          href={paths.sos()}
          aria-label="SOS: ajuda agora"
          className="inline-flex min-h-11 items-center rounded-full bg-now px-4 font-bold tracking-wide text-on-now hover:bg-now-strong"
        >
          SOS
        </a>
      </header>
      <main id="conteudo" tabIndex={-1} className="pt-4">
        <h1 className="mb-2 text-2xl">Plano de segurança</h1>
        <noscript>
          <p className="mb-6">Para abrir o plano guardado neste aparelho é preciso JavaScript.</p>
          <HelpBlock />
        </noscript>
        <OfflinePlan />
      </main>
    </div>
  );
}
