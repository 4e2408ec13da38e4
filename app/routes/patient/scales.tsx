import type { HeadersFunction, MetaFunction } from "@remix-run/cloudflare";
import { OfflineScales } from "~/features/measures/components/offline/offline-scales";
import { KeptSafety } from "~/features/sos/components/patient/safety/kept-safety";
import { OfflineFrame } from "~/features/tenancy/components/shell/offline-frame";
import { ownPaths } from "~/own-paths";
import { HelpBlock } from "~/ui/shell/help-block";
import { pageMeta } from "~/ui/shell/page-meta";

/** The same for everybody: the service worker keeps it for when there is no network. */
export const headers: HeadersFunction = () => ({ "Cache-Control": "public, no-cache", Vary: "Cookie" });

export const meta: MetaFunction = () => pageMeta("Responder sem internet");

/** Answering a scale where the server cannot be asked: no loader, and plain links, which need no more of the app. */
export default function ScalesWithoutNetwork() {
  return (
    <OfflineFrame>
      <h1 className="text-2xl">Responder sem internet</h1>
      <p className="mb-6 mt-1 max-w-reading text-ink-soft">
        As respostas ficam só neste aparelho, protegidas, e seguem para a sua conta quando a internet voltar; quem
        acompanha você as vê então. Isto não é um diagnóstico.{" "}
        <a href={ownPaths.scales()} className="link whole">
          Ir para os questionários
        </a>
      </p>
      <noscript>
        <p>Esta página precisa de JavaScript. Com internet, os questionários funcionam sem ele.</p>
      </noscript>
      <OfflineScales safety={<KeptSafety />} />
      <div className="mt-12">
        <HelpBlock compact />
      </div>
    </OfflineFrame>
  );
}
