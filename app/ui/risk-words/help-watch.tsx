import { useCallback, useEffect, useRef, useState, type ComponentType } from "react";
import type { HelpDialogProps } from "./help-dialog";
import { hearSent, isLong, wordsIn } from "./sent-words";

/** Both at once and before anything is found: what is loaded must not tell what was written. */
const load = () => Promise.all([import("./calm-down"), import("./help-dialog")]);
const nothing = () => undefined; // SOS is one tap away all the same

/** How long (ms) after the last key a text is looked at. */
const pause = 1200;

/** Hears every field of the page that is written in, after a pause, and every form that is sent. @returns how to stop */
function watch(onText: (text: string, isSent: boolean) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onInput = ({ target }: { target: unknown }) => {
    clearTimeout(timer);
    const text = wordsIn(target);
    if (isLong(text)) timer = setTimeout(() => onText(text, false), pause);
  };
  const stop = hearSent((text) => {
    clearTimeout(timer);
    onText(text, true);
  });
  document.addEventListener("input", onInput);
  onInput({ target: document.activeElement }); // what was being written before this was loaded
  return () => {
    clearTimeout(timer);
    document.removeEventListener("input", onInput);
    stop();
  };
}

/**
 * Looks at what a patient writes in any field of their pages, on this device only, and offers help beside it. Nothing of it is
 * sent or stored, and nothing is held back: what was written is saved as it would be. Stands in the frame, so that the offer is
 * still there on the page that a save leads to.
 * @param sentBefore what was sent before this was loaded; is emptied
 */
export function HelpWatch({ sosHref, sentBefore }: { sosHref: string; sentBefore?: string[] }) {
  const [Help, setHelp] = useState<ComponentType<HelpDialogProps> | null>(null);
  const close = useCallback(() => setHelp(null), []);
  const onText = useRef((text: string, isSent: boolean) => {
    load().then(([{ offersHelp }, { HelpDialog }]) => {
      if (offersHelp(text, Date.now(), isSent)) setHelp(() => HelpDialog);
    }, nothing);
  });
  useEffect(() => watch(onText.current), []);
  useEffect(() => {
    const texts = sentBefore?.splice(0) ?? [];
    if (texts.length > 0) onText.current(texts.join("\n"), true);
  }, [sentBefore]);
  if (!Help) return null;
  return (
    <div className="sticky bottom-[calc(4rem+env(safe-area-inset-bottom))] z-10 mt-8 lg:bottom-4 print:hidden">
      <Help
        sosHref={sosHref}
        said="O que você escreveu segue normalmente; se quiser falar já:"
        goOn="Continuar"
        onClose={close}
      />
    </div>
  );
}
