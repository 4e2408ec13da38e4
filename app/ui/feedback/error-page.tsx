import type { ReactNode } from "react";
import { type ErrorKind, errorPageWords, keptWords } from "../copy/error-page";
import type { TypedField } from "../copy/kept-names";
import { Button } from "../form/button";
import { KeptForm, KeptText } from "../form/kept-form";
import { PublicShell } from "../shell/public-shell";
import { useHomeHref } from "../shell/signed-in";
import { Ring } from "./ring";
import { type ThrownError, readThrown } from "./thrown-error";

type ErrorPageProps = ThrownError & {
  homeHref?: string;
  loginHref?: string;
  /** Where one can write without network. */
  writeHref?: string;
};

/** A whole page for an error: what happened, what is safe, what to do; never a stack. */
function ErrorPage(error: ThrownError) {
  return (
    <PublicShell>
      <div className="mx-auto max-w-reading py-6 sm:py-12">
        <ErrorNote {...error} homeHref={useHomeHref()} />
      </div>
    </PublicShell>
  );
}

/** The same without the shell: for error boundaries inside a layout. */
export function ErrorNote({
  kind,
  message,
  requestId,
  typed,
  action,
  homeHref = "/",
  loginHref = "/login",
  writeHref = "/write",
}: ErrorPageProps) {
  const words = errorPageWords[kind];
  // The title says it already; a message that ends like a sentence is the same one.
  const said = message?.replace(/\.$/, "") === words.title ? undefined : message;
  const hasForm = action !== undefined;
  return (
    <div role="alert">
      <Ring share={kind === 500 ? 0.5 : 0} className="mb-5 size-14" />
      <h1 className="text-2xl">{words.title}</h1>
      {said && <p className="mt-3 text-lg">{said}</p>}
      <p className="mt-2 text-ink-soft">{words.safe}</p>
      {kind === 401 ? (
        <SessionEnded typed={typed} action={action} loginHref={loginHref} />
      ) : (
        <>
          {typed &&
            (hasForm ? (
              <KeptForm action={action} typed={typed} send={keptWords.sendAgain} />
            ) : (
              <KeptText typed={typed} />
            ))}
          <WayOn kind={kind} homeHref={homeHref} writeHref={writeHref} hasForm={hasForm} />
        </>
      )}
      {requestId && <p className="mt-8 text-xs text-ink-soft">{`Código para o suporte: ${requestId}`}</p>}
    </div>
  );
}

/** `hasForm`: what failed is sent again by its own button; to load the page again would lose it. */
type WayOnProps = { kind: ErrorKind; homeHref: string; writeHref: string; hasForm: boolean };

function WayOn({ kind, homeHref, writeHref, hasForm }: WayOnProps): ReactNode {
  return (
    <p className="mt-6 flex flex-wrap gap-3">
      {((kind === 500 && !hasForm) || kind === "offline") && (
        <Button asChild>
          <a href="">Tentar de novo</a>
        </Button>
      )}
      <Button asChild variant={kind === 500 || kind === "offline" ? "quiet" : "primary"}>
        {kind === "offline" ? <a href={writeHref}>Escrever sem internet</a> : <a href={homeHref}>Ir para o início</a>}
      </Button>
    </p>
  );
}

function SessionEnded({ typed = [], action, loginHref }: { typed?: TypedField[]; action?: string; loginHref: string }) {
  const keeps = action !== undefined && typed.length > 0;
  return (
    <>
      <p className="mt-6">
        <Button asChild variant={keeps ? "quiet" : "primary"}>
          <a href={loginHref} {...(keeps && { target: "_blank", rel: "noopener" })}>
            {keeps ? keptWords.login : "Entrar de novo"}
          </a>
        </Button>
      </p>
      {keeps && <KeptForm action={action} typed={typed} how={keptWords.how} send={keptWords.send} />}
    </>
  );
}

/** The page for whatever a route threw: our own words when it was meant, plain ones when it was not. */
export function RootError({ error }: { error: unknown }) {
  return <ErrorPage {...readThrown(error)} />;
}

/** The document title of an error page. */
export function errorTitle(error: unknown): string {
  return errorPageWords[readThrown(error).kind].title;
}
