import { useEffect, useRef, type CSSProperties } from "react";

/** A page that is off to the eye and on for the device: a locked one may not vibrate, and this one may. */
const dark: CSSProperties = {
  ...{ position: "fixed", inset: 0, zIndex: 100, background: "#000", color: "#7d8a88", border: 0 },
  ...{ maxWidth: "none", maxHeight: "none", width: "100%", height: "100%", padding: "1.5rem", textAlign: "center" },
};

/** All dark but the words of the moment, until it is touched or a key is pressed. */
export function DarkPage({ words, onLeave }: { words: string; onLeave: () => void }) {
  const page = useRef<HTMLDialogElement>(null);
  useEffect(() => page.current?.showModal(), []);
  return (
    <dialog ref={page} style={dark} aria-label="Tela escurecida" onClose={onLeave}>
      <button
        type="button"
        onClick={onLeave}
        autoFocus
        style={{ width: "100%", height: "100%", outlineOffset: "-1rem" }}
      >
        <span className="block text-lg">{words}</span>
        <span className="mt-4 block text-sm">Toque para clarear</span>
      </button>
    </dialog>
  );
}
