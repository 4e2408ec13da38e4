import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { classNames } from "../class-names";
import { HelpBlock } from "./help-block";
import { Logo } from "./logo";
import { useHomeHref, useSignedIn } from "./signed-in";
import { SkipLink } from "./skip-link";

type PublicShellProps = {
  children: ReactNode;
  /** The page lays itself out to the edges. */
  bleed?: boolean;
  /** The page itself ends with the help block, so the footer does not repeat it. */
  helpInPage?: boolean;
  /** The device keeps this page for everybody: it does not know who is signed in, and does not say. */
  kept?: boolean;
  loginHref?: string;
  registerHref?: string;
  sosHref?: string;
  privacyHref?: string;
  termsHref?: string;
};

/** Pages for everybody: header, content, and a footer with help. */
export function PublicShell({ children, bleed = false, helpInPage = false, kept = false, ...links }: PublicShellProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <PublicHeader {...links} kept={kept} />
      <main
        id="conteudo"
        tabIndex={-1}
        className={classNames("flex-1", !bleed && "mx-auto w-full max-w-page px-4 pb-16 pt-4 sm:px-6")}
      >
        {children}
      </main>
      <PublicFooter {...links} help={!helpInPage} />
    </div>
  );
}

type Links = Omit<PublicShellProps, "children" | "bleed" | "helpInPage" | "kept">;

function PublicHeader({
  loginHref = "/login",
  registerHref = "/register",
  sosHref = "/sos",
  kept,
}: Links & { kept: boolean }) {
  const homeHref = useHomeHref();
  const signedIn = useSignedIn();
  return (
    <header className="mx-auto flex w-full max-w-page flex-wrap items-center justify-between gap-x-3 px-4 py-3 sm:px-6">
      <Link to={homeHref} aria-label="CÁRIS, início" className="inline-flex min-h-11 items-center">
        <Logo size="medium" />
      </Link>
      <nav aria-label="Principal" className="flex flex-wrap items-center gap-1 sm:gap-3">
        {kept ? (
          <a href="/dashboard" className="inline-flex min-h-11 items-center px-2 hover:underline">
            Início
          </a>
        ) : signedIn ? (
          <Link
            to={homeHref}
            className="inline-flex min-h-11 items-center px-2 text-center leading-tight hover:underline"
          >
            Início
          </Link>
        ) : (
          <>
            <Link to={registerHref} className="hidden min-h-11 items-center px-2 hover:underline sm:inline-flex">
              Criar conta
            </Link>
            <Link to={loginHref} className="inline-flex min-h-11 items-center px-2 hover:underline">
              Entrar
            </Link>
          </>
        )}
        <a
          href={sosHref}
          aria-label="SOS: ajuda agora"
          className="inline-flex min-h-11 items-center rounded-full bg-now px-4 font-bold tracking-wide text-on-now hover:bg-now-strong"
        >
          SOS
        </a>
      </nav>
    </header>
  );
}

function PublicFooter({ help, privacyHref = "/privacy", termsHref = "/terms" }: Links & { help: boolean }) {
  return (
    <footer className="border-t border-line">
      <div className="mx-auto flex max-w-page flex-wrap items-center justify-between gap-x-10 gap-y-4 px-4 py-6 sm:px-6">
        {help ? <HelpBlock compact /> : <Logo size="small" />}
        <nav aria-label="Sobre a CÁRIS" className="flex flex-wrap gap-x-5 text-sm text-ink-soft">
          <Link to={privacyHref} className="inline-flex min-h-11 items-center hover:underline">
            Privacidade
          </Link>
          <Link to={termsHref} className="inline-flex min-h-11 items-center hover:underline">
            Termos de uso
          </Link>
        </nav>
      </div>
    </footer>
  );
}
