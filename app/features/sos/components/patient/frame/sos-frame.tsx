import { ArrowLeft } from "lucide-react";
import type { ReactNode } from "react";
import { paths } from "~/paths";
import { QuickExit } from "~/ui/shell/quick-exit";
import { SkipLink } from "~/ui/shell/skip-link";

/** A calm frame without navigation: the way back, the way out, and the page. */
export function SosFrame({ children }: { children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <header className="sticky top-0 z-20 border-b border-line bg-paper">
        <div className="mx-auto flex min-h-16 max-w-5xl flex-wrap items-center justify-between gap-x-3 px-4 sm:px-6">
          <a
            href={paths.dashboard()}
            className="-ml-1 inline-flex min-h-11 items-center gap-1.5 px-1 text-act hover:underline"
          >
            <ArrowLeft aria-hidden="true" className="size-4" />
            Voltar
          </a>
          <QuickExit />
        </div>
      </header>
      <main id="conteudo" tabIndex={-1} className="mx-auto max-w-5xl px-4 pb-20 pt-5 sm:px-6 lg:pt-8">
        {children}
      </main>
    </>
  );
}
