import { Link } from "@remix-run/react";
import { ownPaths } from "~/own-paths";
import { Notice } from "~/ui/feedback/notice";
import type { MissingAgreement } from "../agreement/what-is-missing.server";
import { kindWords } from "../words/agreement-words";

/** Before a session: what the psychologist asked to be read first. */
export function MissingLine({ missing, from }: { missing: readonly MissingAgreement[]; from: string }) {
  if (missing.length === 0) return null;
  return (
    <Notice title="Antes da sessão, um texto para ler" className="mb-5">
      <p>{from} pediu que você leia e responda:</p>
      <ul>
        {missing.map(({ id, kind }) => (
          <li key={id}>
            <Link to={ownPaths.agreed(id)} className="link inline-flex min-h-11 items-center">
              {kindWords[kind]}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
