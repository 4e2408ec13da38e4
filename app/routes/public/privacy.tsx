import type { MetaFunction } from "@remix-run/cloudflare";
import { privacy, privacyParts } from "~/ui/copy/privacy";
import { LegalDocument } from "~/ui/legal-document";
import type { PageHandle } from "~/ui/shell/page-handle";
import { pageMeta } from "~/ui/shell/page-meta";
import { PublicShell } from "~/ui/shell/public-shell";

export const handle: PageHandle = { scripts: "shell" };

export const meta: MetaFunction = () => pageMeta(privacy.title, privacy.lead);

export default function Privacy() {
  return (
    <PublicShell>
      <LegalDocument {...privacy} parts={privacyParts} />
    </PublicShell>
  );
}
