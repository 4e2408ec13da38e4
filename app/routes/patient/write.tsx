import type { HeadersFunction, MetaFunction } from "@remix-run/cloudflare";
import { OfflineEntry } from "~/features/diary/components/offline/offline-entry";
import { paths } from "~/paths";
import { HelpBlock } from "~/ui/shell/help-block";
import { OfflineFrame } from "~/features/tenancy/components/shell/offline-frame";
import { pageMeta } from "~/ui/shell/page-meta";

/** The same for everybody: the service worker keeps it for when there is no network. */
export const headers: HeadersFunction = () => ({ "Cache-Control": "public, no-cache", Vary: "Cookie" });

export const meta: MetaFunction = () => pageMeta("Escrever sem internet");

/** Writing in the diary where the server cannot be asked: no loader, and plain links, which need no more of the app. */
export default function Write() {
  return (
    <OfflineFrame>
      <h1 className="text-2xl">Escrever sem internet</h1>
      <p className="mb-6 mt-1 max-w-reading text-ink-soft">
        Fica só neste aparelho, protegido, e segue para o seu diário quando a internet voltar.{" "}
        <a href={paths.diary()} className="link whole">
          Ir para o diário
        </a>
      </p>
      <noscript>
        <p>Esta página precisa de JavaScript. Com internet, o diário funciona sem ele.</p>
      </noscript>
      <OfflineEntry />
      <div className="mt-12">
        <HelpBlock compact />
      </div>
    </OfflineFrame>
  );
}
