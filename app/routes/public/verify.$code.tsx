import type { HeadersFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { VerifyForm } from "~/features/documents/components/verify-form";
import { longDay } from "~/features/documents/components/document-words";
import { verifyDocument, type Verified } from "~/features/documents/issued/verify-document.server";
import { anonymous } from "~/http/guards.server";
import { page } from "~/http/page.server";
import type { PageHandle } from "~/ui/shell/page-handle";
import { pageMeta } from "~/ui/shell/page-meta";
import { PublicShell } from "~/ui/shell/public-shell";

export const handle: PageHandle = { scripts: "none" };

/** The code is part of the address: nobody keeps the page, and no other site learns it. */
export const headers: HeadersFunction = () => ({
  "Referrer-Policy": "same-origin",
  "Cache-Control": "private, no-store",
  "X-Robots-Tag": "noindex",
});

export const meta: MetaFunction = () => pageMeta("Verificar documento");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => ({ verified: await verifyDocument(anonymous(args), args.params.code ?? "") }));
}

/** What is said first: an authentic document may still be over. */
function standing({ status, validUntil, hasExpired }: Verified): string {
  if (status !== "issued") return "Documento autêntico, mas não vale mais";
  return hasExpired && validUntil !== null
    ? `Documento autêntico, mas venceu em ${longDay(validUntil)}`
    : "Documento autêntico";
}

/** What a code proves, and nothing of whom or what it is. */
export default function Verify() {
  const { verified } = useLoaderData<typeof loader>();
  return (
    <PublicShell>
      <div className="mx-auto max-w-reading py-6 sm:py-12">
        {verified === null ? (
          <>
            <h1 className="text-2xl">Não encontramos este código</h1>
            <p className="mt-3">
              Confira se ele está como no documento. Letras e números, sem diferença de maiúsculas.
            </p>
            <VerifyForm />
          </>
        ) : (
          <>
            <h1 className="text-2xl">{standing(verified)}</h1>
            <p className="mt-3">Emitido em {longDay(verified.issuedOn)} por profissional de psicologia, pela CÁRIS.</p>
            {verified.validUntil !== null && (
              <p className="mt-2">
                {verified.hasExpired ? "Valeu até" : "Válido até"} {longDay(verified.validUntil)}.
              </p>
            )}
            {verified.status === "revoked" && <p className="mt-2">Foi revogado por quem o emitiu.</p>}
            {verified.status === "replaced" && <p className="mt-2">Foi substituído por um documento mais novo.</p>}
            <p className="mt-6 text-ink-soft">Por sigilo, esta página não diz de quem é nem o que está escrito.</p>
          </>
        )}
      </div>
    </PublicShell>
  );
}
