import type { ReactNode } from "react";
import { paths } from "~/paths";
import { Logo } from "~/ui/shell/logo";

/** The frame of what opens where the server cannot be asked: plain links, which need no more of the app. */
export function OfflineFrame({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto max-w-3xl px-4 pb-16 sm:px-6">
      <header className="flex min-h-14 items-center justify-between gap-3">
        <a href={paths.landing()} aria-label="CÁRIS, início" className="inline-flex min-h-11 items-center">
          <Logo size="small" />
        </a>
        <a
          href={paths.sos()}
          aria-label="SOS: ajuda agora"
          className="inline-flex min-h-11 items-center rounded-full bg-now px-4 font-bold tracking-wide text-on-now hover:bg-now-strong"
        >
          SOS
        </a>
      </header>
      <main id="conteudo" tabIndex={-1} className="pt-4">
        {children}
      </main>
    </div>
  );
}
