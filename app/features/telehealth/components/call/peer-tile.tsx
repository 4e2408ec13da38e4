import { MicOff, MonitorUp, PictureInPicture2 } from "lucide-react";
import { useCallback, useRef, useState } from "react";
import { firstName } from "~/lib/text/person-name";
import { Avatar } from "~/ui/avatar";
import type { PeerView } from "./call-view";
import { Video } from "./video";

const roleWords = { psychologist: "", patient: "", guest: "pessoa convidada" } as const;

function stateWords({ state, name, shows }: PeerView, hasRelay: boolean): string | null {
  const first = firstName(name);
  if (state === "connecting") return `Conectando com ${first}…`;
  if (state === "interrupted") return `A conexão com ${first} oscilou. Tentando de novo…`;
  if (state === "away") return `${first} perdeu a conexão. Esperamos que volte.`;
  if (state === "failed")
    return hasRelay
      ? `Não conseguimos ligar vocês. Tentando outro caminho…`
      : `Esta rede parece bloquear chamadas. Tente outra rede, como os dados do celular, ou siga pela conversa.`;
  return shows.camera || shows.screen ? null : `${first} está sem câmera.`;
}

type PeerTileProps = { peer: PeerView; hasRelay: boolean };

/** Somebody in the call: their picture, or their initials and why there is none. */
export function PeerTile({ peer, hasRelay }: PeerTileProps) {
  const { name, role, stream, shows, state } = peer;
  const [blocked, setBlocked] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const onBlocked = useCallback(() => setBlocked(true), []);
  const words = stateWords(peer, hasRelay);
  const video = () => frame.current?.querySelector("video") ?? null;
  const seen = state !== "away" && (shows.camera || shows.screen);
  const canFloat = seen && typeof document !== "undefined" && document.pictureInPictureEnabled;
  return (
    <div
      ref={frame}
      className="relative grid min-h-0 min-w-0 place-items-center overflow-hidden room-raised rounded-lg"
    >
      <Video
        stream={stream}
        label={`Imagem de ${name}`}
        onBlocked={onBlocked}
        className={`absolute inset-0 size-full ${shows.screen ? "object-contain" : "object-cover"} ${seen ? "" : "invisible"}`}
      />
      {words && (
        <div aria-live="polite" className="relative z-10 max-w-reading space-y-3 px-4 py-4 text-center">
          {!seen && <Avatar name={name} size="large" className="mx-auto" />}
          <p className={seen ? "rounded-full bg-rail px-4 py-1.5" : ""}>{words}</p>
        </div>
      )}
      {blocked && (
        <button
          type="button"
          onClick={() =>
            void video()
              ?.play()
              .then(() => setBlocked(false))
          }
          className="room-play min-h-11 px-5 font-semibold"
        >
          Tocar para ouvir {firstName(name)}
        </button>
      )}
      <p className="room-name text-sm">
        {!shows.mic && state === "connected" && <MicOff aria-label="microfone desligado" className="size-4 shrink-0" />}
        {shows.screen && <MonitorUp aria-label="mostrando a tela" className="size-4 shrink-0" />}
        <span className="truncate">{roleWords[role] ? `${name} · ${roleWords[role]}` : name}</span>
      </p>
      {canFloat && (
        <button
          type="button"
          aria-label={`Ver ${name} em uma janela flutuante`}
          onClick={() =>
            void video()
              ?.requestPictureInPicture()
              .catch(() => undefined)
          }
          className="room-float grid size-11 place-items-center"
        >
          <PictureInPicture2 aria-hidden="true" className="size-5" />
        </button>
      )}
    </div>
  );
}
