import type { ReactNode } from "react";
import { localDay } from "~/lib/time/wall-clock";
import { paths } from "~/paths";
import { classNames } from "~/ui/class-names";
import { formatHour, formatWhen } from "~/ui/time/format-time";
import type { Autosave } from "./autosave.state";

type SaveStateProps = {
  state: Autosave;
  /** Whether this device has kept what is not saved; false where it cannot. */
  kept: boolean;
  zone: string;
};

const hereOrNot = (kept: boolean) =>
  kept ? "O texto está guardado neste aparelho." : "Este aparelho não consegue guardar: não feche a página.";

/** How the text stands, in words that stay in sight. What asks for attention is also said aloud; each save is not. */
export function SaveState({ state, kept, zone }: SaveStateProps) {
  const pressing = wordsFor(state, kept);
  return (
    <>
      {/* There before anything is said in it: a region that comes with its words is often not read. */}
      <div
        role="status"
        className={classNames(pressing !== null && "rounded-md border-l-4 border-act bg-act-wash px-3 py-2")}
      >
        {pressing}
      </div>
      {pressing === null && (
        <p data-save-state={state.phase} className="text-sm text-ink-soft tabular-nums">
          {quietWords(state, zone)}
        </p>
      )}
    </>
  );
}

function quietWords({ phase, savedAt }: Autosave, zone: string): string {
  if (phase === "saving") return "Guardando…";
  if (phase === "waiting") return "Alterações por guardar";
  if (savedAt === null) return "Guardamos enquanto você escreve";
  const reader = { zone, now: Date.now() };
  const isToday = localDay(savedAt, zone) === localDay(reader.now, zone);
  return `Guardado ${isToday ? `às ${formatHour(savedAt, reader)}` : formatWhen(savedAt, reader)}`;
}

function wordsFor({ phase, message }: Autosave, kept: boolean): ReactNode {
  switch (phase) {
    case "lost":
      return <p>Sem conexão. {hereOrNot(kept)} Quando a conexão voltar, segue sozinho.</p>;
    case "ended":
      return (
        <p>
          Seu acesso terminou. {hereOrNot(kept)}{" "}
          <a href={paths.login(paths.dashboard())} target="_blank" rel="noopener" className="link font-medium">
            Entrar de novo em outra aba
          </a>{" "}
          e voltar a esta: o texto segue daqui.
        </p>
      );
    case "refused":
      return <p>Não foi possível guardar: {message} O que você escreveu continua aqui.</p>;
    case "gone":
      return (
        <p>Este texto não pode mais ser guardado aqui. Copie o que escreveu antes de sair. {kept && hereOrNot(kept)}</p>
      );
    case "conflict":
      return <p>Este texto foi guardado em outro lugar enquanto você escrevia. Nada se perdeu: escolha abaixo.</p>;
    case "signed":
      return <p>Esta nota foi assinada em outra aba ou aparelho. O que você escreveu depois não está nela.</p>;
    case "still":
    case "waiting":
    case "saving":
      return null;
  }
}
