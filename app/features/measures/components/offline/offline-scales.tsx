import { useEffect, useState, type ReactNode } from "react";
import { lastOwner } from "~/ui/device/owner";
import { useLeaveIfEnded } from "~/ui/device/use-leave-if-ended";
import { paths } from "~/paths";
import { ownPaths } from "~/own-paths";
import { Button } from "~/ui/form/button";
import { instrumentCodes, isInstrument, type InstrumentCode } from "../../instrument/instrument";
import { instruments } from "../../instrument/instruments.data";
import { OfflineSheet } from "./offline-sheet";

/** Which one an address names behind its #. */
function codeIn(hash: string): InstrumentCode | null {
  const named = hash.slice(1);
  return isInstrument(named) ? named : null;
}

/** Answering a scale for whoever was last signed in on this device, without a word from the server. @param safety what stands there when item 9 calls for it */
export function OfflineScales({ safety }: { safety: ReactNode }) {
  const [found, setFound] = useState<{ owner: string | null } | "silent">();
  const [code, setCode] = useState<InstrumentCode | null>(null);
  useEffect(() => {
    setCode(codeIn(location.hash));
    lastOwner().then(
      (owner) => setFound({ owner }),
      () => setFound("silent"),
    );
  }, []);
  useLeaveIfEnded(() => setFound({ owner: null }));
  if (found === undefined) return null;
  if (found === "silent")
    return (
      <p className="text-lg">Este aparelho não está abrindo o que guarda. Com internet, responda pela sua conta.</p>
    );
  if (found.owner === null) return <NobodyHere />;
  if (code === null) return <Choice onChoose={setCode} />;
  return <OfflineSheet key={code} code={code} owner={found.owner} safety={safety} onLeave={() => setCode(null)} />;
}

function NobodyHere() {
  return (
    <>
      <p className="text-lg">
        Para guardar aqui as suas respostas, entre na sua conta uma vez neste aparelho, com internet.
      </p>
      <p className="mt-6">
        <Button asChild>
          <a href={paths.login(ownPaths.scales())}>Entrar</a>
        </Button>
      </p>
    </>
  );
}

function Choice({ onChoose }: { onChoose: (code: InstrumentCode) => void }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {instrumentCodes.map((code) => {
        const { name, asks, items } = instruments[code];
        return (
          <li key={code}>
            <button
              type="button"
              onClick={() => onChoose(code)}
              className="block min-h-14 w-full py-3 text-left hover:underline"
            >
              <span className="block font-semibold text-act">{name}</span>
              <span className="block text-sm text-ink-soft">{`Sobre ${asks} · ${items.length} perguntas`}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
