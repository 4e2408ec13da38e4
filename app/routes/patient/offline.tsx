import type { HeadersFunction, MetaFunction } from "@remix-run/cloudflare";
import { nextSessionOffline } from "~/features/appointments/components/kept/offline-address";
import { paths } from "~/paths";
import { Button } from "~/ui/form/button";
import { errorPageWords } from "~/ui/copy/error-page";
import { HelpBlock } from "~/ui/shell/help-block";
import type { PageHandle } from "~/ui/shell/page-handle";
import { pageMeta } from "~/ui/shell/page-meta";
import { PublicShell } from "~/ui/shell/public-shell";
import { Ring } from "~/ui/feedback/ring";

/** Shown from the device's own store, so it needs nothing from the network. */
export const handle: PageHandle = { scripts: "none" };

export const headers: HeadersFunction = () => ({ "Cache-Control": "public, no-cache", Vary: "Cookie" });

export const meta: MetaFunction = () => pageMeta(errorPageWords.offline.title);

export default function Offline() {
  const words = errorPageWords.offline;
  return (
    <PublicShell kept helpInPage>
      <div className="mx-auto max-w-reading py-6 sm:py-12">
        <Ring share={0} className="mb-5 size-14" />
        <h1 className="text-2xl">{words.title}</h1>
        <p className="mt-2 text-lg">{words.safe}</p>
        <HelpBlock className="mt-8" />
        <h2 className="mt-8 text-lg">O que funciona agora</h2>
        <ul className="prose mt-2">
          <li>Ligar: chamadas para o 188 e o 192 não usam internet.</li>
          <li>A página de ajuda, com a respiração e os passos para este momento.</li>
          <li>Seu plano de segurança, se você já entrou na sua conta neste aparelho.</li>
          <li>Sua próxima sessão, como este aparelho a viu por último.</li>
          <li>Escrever no diário: o texto fica neste aparelho e segue quando a conexão voltar.</li>
        </ul>
        <p className="mt-6 flex flex-wrap gap-3">
          <Button asChild variant="sos">
            <a href={paths.sos()}>SOS: ajuda agora</a>
          </Button>
          <Button asChild variant="quiet">
            <a href={paths.planOffline()}>Plano de segurança</a>
          </Button>
          <Button asChild variant="quiet">
            <a href={nextSessionOffline}>Próxima sessão</a>
          </Button>
          <Button asChild variant="quiet">
            <a href={paths.write()}>Escrever sem internet</a>
          </Button>
          <Button asChild variant="quiet">
            <a href="">Tentar de novo</a>
          </Button>
        </p>
      </div>
    </PublicShell>
  );
}
