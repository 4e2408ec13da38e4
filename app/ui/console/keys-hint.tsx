import { useEffect, useState } from "react";
import { areKeysOff, setKeysOff } from "../list/list-keys";

/** Says which single keys a list knows, and lets them be turned off on this device; only where there is a keyboard's worth of room. */
export function KeysHint({ can = "j e k andam, Enter abre, x marca, / busca" }: { can?: string }) {
  const [isOff, setOff] = useState<boolean | null>(null);
  useEffect(() => setOff(areKeysOff()), []);
  if (isOff === null) return null;
  function turn() {
    setKeysOff(!isOff);
    setOff(!isOff);
  }
  return (
    <p className="hidden text-sm text-ink-soft md:block">
      {isOff ? "Atalhos de uma tecla desligados. " : `No teclado: ${can}. `}
      <button type="button" className="link" onClick={turn}>
        {isOff ? "Ligar atalhos" : "Desligar"}
      </button>
    </p>
  );
}
