import type { HeadersFunction, MetaFunction } from "@remix-run/cloudflare";
import { OfflinePractice } from "~/features/practice/components/offline/offline-practice";
import { OfflineFrame } from "~/features/tenancy/components/shell/offline-frame";
import { HelpBlock } from "~/ui/shell/help-block";
import { pageMeta } from "~/ui/shell/page-meta";

/** The same for everybody: the service worker keeps it for when there is no network. */
export const headers: HeadersFunction = () => ({ "Cache-Control": "public, no-cache", Vary: "Cookie" });

export const meta: MetaFunction = () => pageMeta("Práticas");

/** Exercises where the server cannot be asked: no loader, and plain links, which need no more of the app. In words also without scripts. */
export default function PracticeWithoutNetwork() {
  return (
    <OfflineFrame>
      <h1 className="text-2xl">Práticas</h1>
      <p className="mb-6 mt-1 max-w-reading text-ink-soft">
        Exercícios curtos para o corpo e a respiração. Parar no meio também vale.
      </p>
      <OfflinePractice />
      <div className="mt-12">
        <HelpBlock compact />
      </div>
    </OfflineFrame>
  );
}
