import type { HeadersFunction, MetaFunction } from "@remix-run/cloudflare";
import { OfflineDay } from "~/features/medication/components/offline/offline-day";
import { OfflineFrame } from "~/features/tenancy/components/shell/offline-frame";
import { pageMeta } from "~/ui/shell/page-meta";

/** The same for everybody: the service worker keeps it for when there is no network. */
export const headers: HeadersFunction = () => ({ "Cache-Control": "public, no-cache", Vary: "Cookie" });

export const meta: MetaFunction = () => pageMeta("Seus horários");

/** A day's hours where the server cannot be asked: no loader, and plain links, which need no more of the app. */
export default function MedicationWithoutNetwork() {
  return (
    <OfflineFrame>
      <h1 className="mb-2 text-2xl">Remédios e hábitos</h1>
      <noscript>
        <p className="mb-6">Para abrir o que este aparelho guardou é preciso JavaScript.</p>
      </noscript>
      <OfflineDay />
    </OfflineFrame>
  );
}
