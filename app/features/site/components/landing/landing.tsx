import { Link } from "@remix-run/react";
import { accountPaths } from "~/account-paths";
import { paths } from "~/paths";
import { sitePaths } from "~/site-paths";
import { Button } from "~/ui/form/button";
import { Ring } from "~/ui/feedback/ring";
import { HelpBlock } from "~/ui/shell/help-block";
import { useSignedIn } from "~/ui/shell/signed-in";
import { audiences, landing } from "../../copy/landing";
import { Questions } from "../questions";
import { Screen } from "../screen";
import { Week } from "./week";
import { WhoReads } from "./who-reads";
import { SiteShell } from "../site-shell";

const band = "mx-auto max-w-page px-4 sm:px-6";

/** The first page of the site: the product itself, along a week of the demo clinic. */
export function Landing({ questions }: { questions: readonly { q: string; a: string }[] }) {
  return (
    <SiteShell bleed>
      <Opening />
      <Week />
      <section aria-labelledby="quem-le" className={`${band} py-12 sm:py-16`}>
        <WhoReads />
      </section>
      <ForWhom />
      <section aria-labelledby="perguntas" className={`${band} py-12 sm:py-16`}>
        <h2 id="perguntas" className="mb-4 text-2xl">
          Antes de entrar, perguntam
        </h2>
        <Questions questions={questions} />
        <p className="mt-4">
          <Link to={sitePaths.help()} className="link inline-flex min-h-11 items-center">
            Todas as dúvidas, por assunto
          </Link>
        </p>
      </section>
      <Promises />
    </SiteShell>
  );
}

function Opening() {
  return (
    <div className="overflow-x-clip">
      <div
        className={`${band} grid grid-cols-1 items-center gap-x-12 pt-8 lg:grid-cols-[minmax(0,1.1fr)_minmax(0,1fr)] lg:pt-10`}
      >
        <div>
          <h1 className="text-3xl sm:text-4xl">{landing.title}</h1>
          <p className="mt-5 max-w-[34rem] text-lg text-ink-soft">{landing.lead}</p>
          <div className="mt-7 flex flex-wrap gap-3">
            <Begin />
          </div>
        </div>
        <div className="opening-ring">
          <Ring strokeWidth={6} />
          <Screen
            id="today"
            first
            className="screen-crop"
            alt="Primeira página de Helena no celular: o ciclo em que está, comentários novos no diário e a pergunta Como você está agora?"
          />
        </div>
      </div>
    </div>
  );
}

function Begin() {
  if (useSignedIn())
    return (
      <Button asChild className="min-h-12 px-7">
        <Link to={paths.dashboard()}>Ir para o meu início</Link>
      </Button>
    );
  return (
    <>
      <Button asChild className="min-h-12 px-7">
        <Link to={accountPaths.register()}>Criar minha conta</Link>
      </Button>
      <Button asChild variant="quiet" className="min-h-12 px-7">
        <Link to={paths.login()}>Entrar</Link>
      </Button>
    </>
  );
}

function ForWhom() {
  return (
    <section aria-label="Para quem é" className="border-y border-line bg-sunk">
      <div className={`${band} divide-y divide-line py-6 sm:py-10`}>
        {audiences.map(({ who, title, text }) => (
          <div
            key={who}
            className="grid grid-cols-1 gap-x-10 gap-y-2 py-7 md:grid-cols-[16rem_minmax(0,1fr)_auto] md:items-baseline"
          >
            <h2 className="text-xl">{title}</h2>
            <p className="max-w-reading text-ink-soft">{text}</p>
            <Link to={sitePaths.forWhom(who)} className="link inline-flex min-h-11 items-center font-medium">
              Ver por dentro<span className="sr-only">{`: ${title.toLowerCase()}`}</span>
            </Link>
          </div>
        ))}
        <p className="pt-6">
          <Link to={sitePaths.prices()} className="link inline-flex min-h-11 items-center font-medium">
            Preços de todos os planos
          </Link>
        </p>
      </div>
    </section>
  );
}

function Promises() {
  return (
    <section aria-label="Privacidade e ajuda" data-on-rail className="bg-rail text-on-rail">
      <div className="mx-auto grid grid-cols-1 max-w-page gap-10 px-4 py-12 sm:px-6 sm:py-16 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
        <div>
          <h2 className="text-2xl">O que é seu continua seu</h2>
          <ul className="mt-4 max-w-reading space-y-3 text-on-rail-soft">
            <li>O que você escreve é guardado cifrado, com uma chave separada para cada pessoa.</li>
            <li>Nenhum anúncio, nenhuma venda de dados, nenhum rastreador de terceiros.</li>
            <li>Nenhuma inteligência artificial lê o seu diário sem a sua autorização.</li>
          </ul>
          <p className="mt-4 flex flex-wrap gap-x-6">
            <Link to={sitePaths.security()} className="inline-flex min-h-11 items-center underline underline-offset-4">
              Como protegemos, em palavras simples e técnicas
            </Link>
            <Link to={paths.privacy()} className="inline-flex min-h-11 items-center underline underline-offset-4">
              Política de privacidade
            </Link>
          </p>
        </div>
        <HelpBlock stacked />
      </div>
    </section>
  );
}
