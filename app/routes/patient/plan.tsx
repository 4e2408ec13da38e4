import type { HeadersFunction, MetaFunction } from "@remix-run/cloudflare";
import { OfflinePlan } from "~/features/safety-plan/components/offline-plan";
import { HelpBlock } from "~/ui/shell/help-block";
import { OfflineFrame } from "~/features/tenancy/components/shell/offline-frame";
import { pageMeta } from "~/ui/shell/page-meta";

/** The same for everybody: the service worker keeps it for when there is no network. */
export const headers: HeadersFunction = () => ({ "Cache-Control": "public, no-cache", Vary: "Cookie" });

export const meta: MetaFunction = () => pageMeta("Plano de segurança");

/** The plan where the server cannot be asked: no loader, and plain links, which need no more of the app. */
export default function PlanWithoutNetwork() {
  return (
    <OfflineFrame>
      <h1 className="mb-2 text-2xl">Plano de segurança</h1>
      <noscript>
        <p className="mb-6">Para abrir o plano guardado neste aparelho é preciso JavaScript.</p>
        <HelpBlock />
      </noscript>
      <OfflinePlan />
    </OfflineFrame>
  );
}
