import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { CheckFile } from "~/features/audit/components/check/check-file";
import { SiteHeader } from "~/features/site/components/site-header";
import { siteMeta } from "~/features/site/components/site-meta";
import { SiteShell } from "~/features/site/components/site-shell";
import { sitePaths } from "~/site-paths";
import sheet from "~/styles/site.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: sheet }];

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  siteMeta({
    origin: data?.origin ?? "",
    path: sitePaths.auditCheck(),
    title: "Conferir uma auditoria",
    description:
      "Confira no seu navegador se o registro de acessos de uma clínica está inteiro. O arquivo não é enviado.",
  });

export async function loader({ context: { scope } }: LoaderFunctionArgs) {
  const { origin, auditKeys } = scope.platform;
  return { origin, keys: await auditKeys.publicKeys() };
}

/** Anybody who holds an export of a clinic's audit checks it here, in their own browser. */
export default function AuditCheck() {
  const { keys } = useLoaderData<typeof loader>();
  return (
    <SiteShell>
      <SiteHeader
        title="Conferir uma auditoria"
        lead="Quem abriu e mudou o quê, numa clínica, fica num registro em que cada linha sela as anteriores. Aqui você vê se um arquivo dele está inteiro, linha por linha. O arquivo não sai do seu aparelho: nada é enviado, e dá para desligar a internet antes de escolher."
      />
      <CheckFile keys={keys} />
      <section className="mt-12 max-w-reading border-t border-line pt-6">
        <h2 className="text-xl">O que se descobre</h2>
        <p className="mt-2">
          Uma letra mudada, um registro tirado, dois trocados de lugar, um fim cortado, uma assinatura falsa: o primeiro
          lugar errado aparece pelo número da linha. O que nem a assinatura mostraria, que nós mesmos tivéssemos
          reescrito tudo, a carta de segunda-feira mostra.
        </p>
        <h2 className="mt-6 text-xl">Sem esta página</h2>
        <p className="mt-2">
          O mesmo código confere no terminal, sem rede e sem nós. Quem tem uma cópia do programa e Node faz:
        </p>
        <pre className="mt-2 whitespace-pre-wrap rounded-md bg-sunk p-3 text-sm">
          npm run audit:verify -- auditoria.ndjson --clinic cli_… --checkpoint carta.txt
        </pre>
        <p className="mt-4">
          As chaves com que assinamos estão em{" "}
          <a className="link break-all" href="/.well-known/caris-audit-keys.json">
            /.well-known/caris-audit-keys.json
          </a>
          .
        </p>
      </section>
    </SiteShell>
  );
}
