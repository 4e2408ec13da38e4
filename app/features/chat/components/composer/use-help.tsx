import { useCallback, useRef, useState, type ComponentType, type ReactNode } from "react";
import { paths } from "~/paths";
import type { HelpDialogProps } from "~/ui/risk-words/help-dialog";

/** Both at once and before anything is found: what is loaded must not tell what was written. */
const load = () => Promise.all([import("~/ui/risk-words/calm-down"), import("~/ui/risk-words/help-dialog")]);

/** How long (ms) after the last key a text is looked at. */
const pause = 1200;

/**
 * Looks at what a patient writes, on this device only, and offers help beside it. It never holds anything back.
 * @param watches false for who is no patient
 */
export function useHelp(watches: boolean): { look: (text: string, atOnce?: boolean) => void; help: ReactNode } {
  const [Help, setHelp] = useState<ComponentType<HelpDialogProps> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const look = (text: string, atOnce = false) => {
    clearTimeout(timer.current);
    if (!watches || text.length < 6) return;
    const check = () =>
      void load().then(
        ([{ offersHelp }, { HelpDialog }]) => offersHelp(text, Date.now()) && setHelp(() => HelpDialog),
        () => undefined, // SOS is one tap away all the same
      );
    if (atOnce) check();
    else timer.current = setTimeout(check, pause);
  };
  const close = useCallback(() => setHelp(null), []);
  return {
    look,
    help: Help && (
      <div className="mx-2 mb-2 lg:mx-auto lg:max-w-3xl">
        <Help
          sosHref={paths.sosHelp()}
          said="Sua mensagem segue normalmente; se quiser falar com alguém já:"
          goOn="Continuar a conversa"
          onClose={close}
        />
      </div>
    ),
  };
}
