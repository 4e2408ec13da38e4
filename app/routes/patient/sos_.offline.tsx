import type { HeadersFunction, MetaFunction } from "@remix-run/cloudflare";
import { OfflineHelp } from "~/features/sos/components/patient/frame/offline-help";
import { SosFrame } from "~/features/sos/components/patient/frame/sos-frame";
import { pageMeta } from "~/ui/shell/page-meta";

/** The same for everybody: the service worker keeps it for when there is no network. */
export const headers: HeadersFunction = () => ({ "Cache-Control": "public, no-cache", Vary: "Cookie" });

export const meta: MetaFunction = () => pageMeta("Ajuda agora");

/** Calling for help where the server cannot be asked: no loader; what is a person's is read from their device. */
export default function HelpWithoutNetwork() {
  return (
    <SosFrame>
      <OfflineHelp />
    </SosFrame>
  );
}
