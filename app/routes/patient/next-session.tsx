import type { HeadersFunction, MetaFunction } from "@remix-run/cloudflare";
import { OfflineSession } from "~/features/appointments/components/kept/offline-session";
import { OfflineFrame } from "~/features/tenancy/components/shell/offline-frame";
import { pageMeta } from "~/ui/shell/page-meta";

/** The same for everybody: the service worker keeps it for when there is no network. */
export const headers: HeadersFunction = () => ({ "Cache-Control": "public, no-cache", Vary: "Cookie" });

export const meta: MetaFunction = () => pageMeta("Sua próxima sessão");

/** The next session where the server cannot be asked: no loader, and plain links, which need no more of the app. */
export default function NextSessionWithoutNetwork() {
  return (
    <OfflineFrame>
      <h1 className="mb-4 text-2xl">Sua próxima sessão</h1>
      <noscript>
        <p className="mb-6">Para abrir o que este aparelho guardou é preciso JavaScript.</p>
      </noscript>
      <OfflineSession />
    </OfflineFrame>
  );
}
