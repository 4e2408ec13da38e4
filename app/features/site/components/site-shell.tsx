import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { accountPaths } from "~/account-paths";
import { paths } from "~/paths";
import { sitePaths } from "~/site-paths";
import { classNames } from "~/ui/class-names";
import { Logo } from "~/ui/shell/logo";
import { useHomeHref, useSignedIn } from "~/ui/shell/signed-in";
import { SkipLink } from "~/ui/shell/skip-link";
import { HelpStrip } from "./help-strip";

const place = "min-h-11 items-center px-2 hover:underline";

/**
 * The frame of the public site: whom to call above everything, a head, a foot with all its pages. Apart from PublicShell, which stands
 * around errors too and so is loaded by every page of the product.
 */
export function SiteShell({ children, bleed = false }: { children: ReactNode; bleed?: boolean }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <HelpStrip />
      <Head />
      <main
        id="conteudo"
        tabIndex={-1}
        className={classNames("flex-1", !bleed && "mx-auto w-full max-w-page px-4 pb-16 pt-4 sm:px-6")}
      >
        {children}
      </main>
      <Foot />
    </div>
  );
}

function Head() {
  const homeHref = useHomeHref();
  const signedIn = useSignedIn();
  return (
    <header className="mx-auto flex w-full max-w-page flex-wrap items-center justify-between gap-x-3 px-4 py-3 sm:px-6">
      <Link to={homeHref} aria-label="CÁRIS, início" className="inline-flex min-h-11 items-center">
        <Logo size="medium" />
      </Link>
      <nav aria-label="Principal" className="flex flex-wrap items-center gap-1 sm:gap-3">
        <Link to={sitePaths.prices()} className={`hidden sm:inline-flex ${place}`}>
          Preços
        </Link>
        <Link to={sitePaths.help()} className={`hidden sm:inline-flex ${place}`}>
          Dúvidas
        </Link>
        {signedIn ? (
          <Link to={homeHref} className={`inline-flex ${place}`}>
            Início
          </Link>
        ) : (
          <>
            <Link to={accountPaths.register()} className={`hidden sm:inline-flex ${place}`}>
              Criar conta
            </Link>
            <Link to={paths.login()} className={`inline-flex ${place}`}>
              Entrar
            </Link>
          </>
        )}
        <a
          href={paths.sos()}
          aria-label="SOS: ajuda agora"
          className="inline-flex min-h-11 items-center rounded-full bg-now px-4 font-bold tracking-wide text-on-now hover:bg-now-strong"
        >
          SOS
        </a>
      </nav>
    </header>
  );
}

const pages = [
  [sitePaths.forWhom("patients"), "Para pacientes"],
  [sitePaths.forWhom("psychologists"), "Para quem atende"],
  [sitePaths.forWhom("clinics"), "Para clínicas"],
  [sitePaths.prices(), "Preços"],
  [sitePaths.security(), "Como protegemos"],
  [sitePaths.crp(), "Como conferimos o CRP"],
  [sitePaths.help(), "Dúvidas"],
  [sitePaths.contact(), "Contato"],
  [sitePaths.status(), "Situação"],
  [sitePaths.auditCheck(), "Conferir uma auditoria"],
  [paths.privacy(), "Privacidade"],
  [paths.terms(), "Termos de uso"],
] as const;

function Foot() {
  return (
    <footer className="border-t border-line">
      <div className="mx-auto flex max-w-page flex-wrap items-center justify-between gap-x-10 gap-y-4 px-4 py-6 sm:px-6">
        <Logo size="small" />
        <nav aria-label="Sobre a CÁRIS" className="flex flex-wrap gap-x-5 text-sm text-ink-soft">
          {pages.map(([to, label]) => (
            <Link key={to} to={to} className="inline-flex min-h-11 items-center hover:underline">
              {label}
            </Link>
          ))}
        </nav>
      </div>
    </footer>
  );
}
