import type { MetaFunction } from "@remix-run/cloudflare";
import { terms, termsParts } from "~/ui/copy/terms";
import { LegalDocument } from "~/ui/legal-document";
import type { PageHandle } from "~/ui/shell/page-handle";
import { pageMeta } from "~/ui/shell/page-meta";
import { PublicShell } from "~/ui/shell/public-shell";

export const handle: PageHandle = { scripts: "shell" };

export const meta: MetaFunction = () => pageMeta(terms.title, terms.lead);

export default function Terms() {
  return (
    <PublicShell>
      <LegalDocument {...terms} parts={termsParts} />
    </PublicShell>
  );
}
