import type { ReactNode } from "react";
import { Link } from "@remix-run/react";
import { ArrowLeft } from "lucide-react";
import { paths } from "~/paths";
import { Logo } from "~/ui/shell/logo";
import { SkipLink } from "~/ui/shell/skip-link";

type RoomFrameProps = {
  title: string;
  lead: ReactNode;
  back: { to: string; label: string } | null;
  /** A patient finds help from here, too: in a tab of its own, so that the call is not lost. */
  withHelp: boolean;
  /** The call fills the screen: nothing stands around it. */
  bare: boolean;
  children: ReactNode;
};

/** The page around a room: its name and hour, the way back, and nothing that distracts. */
export function RoomFrame({ title, lead, back, withHelp, bare, children }: RoomFrameProps) {
  return (
    <div className="room-page mx-auto min-h-dvh px-4">
      <SkipLink />
      <header className={bare ? "hidden" : "flex min-h-16 flex-wrap items-center justify-between gap-x-6 gap-y-1"}>
        <Logo size="small" />
        {withHelp && (
          <a href={paths.sosHelp()} target="_blank" rel="noreferrer" className="link inline-flex min-h-11 items-center">
            Preciso de ajuda agora
          </a>
        )}
      </header>
      <main id="conteudo" tabIndex={-1}>
        {back && !bare && (
          <Link to={back.to} reloadDocument className="link inline-flex min-h-11 items-center gap-1.5">
            <ArrowLeft aria-hidden="true" className="size-4" />
            {back.label}
          </Link>
        )}
        <h1 className={bare ? "sr-only" : "mt-1 text-2xl wrap-anywhere"}>{title}</h1>
        <p className={bare ? "sr-only" : "mt-1 mb-6 text-ink-soft first-letter:uppercase"}>{lead}</p>
        {children}
      </main>
    </div>
  );
}
