import { useEffect, useState, type ReactNode } from "react";
import { classNames } from "~/ui/class-names";
import { Button } from "~/ui/form/button";
import type { CallEngine } from "./call-engine";
import type { CallView } from "./call-view";
import { Controls } from "./controls";
import { Door } from "./door";
import { FailNow } from "./fail-now";
import { focusOnce } from "./focus-once";
import { PeerTile } from "./peer-tile";
import { qualityWords } from "./quality";
import { useTrackStream } from "./use-track-stream";
import { Video } from "./video";

type CallStageProps = {
  engine: CallEngine;
  view: CallView;
  leaveLabel: string;
  onLeave: () => void;
  /** What stands beside the call. */
  aside: ReactNode;
  /** Whom the door still asks something; for who leads. */
  missing: ReactNode;
  /** Where it is posted that technology has failed the session; null: not by this person. */
  failAt: string | null;
  isPatient: boolean;
  /** Said while nobody else is in. */
  alone: string;
};

const grids = ["", "", "sm:grid-cols-2", "sm:grid-cols-2", "grid-cols-2", "grid-cols-2 sm:grid-cols-3"];

/** Keeps the screen from going dark while people talk, where the device lets us. */
function useAwake(): void {
  useEffect(() => {
    let lock: { release(): Promise<void> } | undefined;
    const ask = () =>
      void navigator.wakeLock
        ?.request("screen")
        .then((got) => (lock = got))
        .catch(() => undefined);
    ask();
    const again = () => document.visibilityState === "visible" && ask();
    document.addEventListener("visibilitychange", again);
    return () => {
      document.removeEventListener("visibilitychange", again);
      void lock?.release().catch(() => undefined);
    };
  }, []);
}

function lineWords({ line, quality }: CallView): string {
  if (line === "lost") return "A conexão com a sala caiu. Voltando…";
  return quality ? qualityWords[quality] : "";
}

/** The call: the others large, oneself small, how the line carries in words, and what one can do. */
export function CallStage({
  engine,
  view,
  leaveLabel,
  onLeave,
  aside,
  missing,
  failAt,
  isPatient,
  alone,
}: CallStageProps) {
  useAwake();
  const { peers, shows, own, hasRelay, quality, atDoor } = view;
  const stream = useTrackStream(own);
  const [failing, setFailing] = useState(false);
  const isWeak = quality === "weak" || quality === "none";
  return (
    <div data-on-rail className="room-call">
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">
        <h2 ref={focusOnce} tabIndex={-1} className="sr-only">
          Na chamada
        </h2>
        <p role="status" className="px-4 pt-3 text-center text-sm text-on-rail-soft">
          {lineWords(view)}
        </p>
        <div className="space-y-2 px-3 pt-2 empty:hidden">
          <Door waiting={atDoor} onAdmit={(memberId) => engine.admit(memberId)} />
          {missing}
          {failing && failAt && <FailNow action={failAt} isPatient={isPatient} onClose={() => setFailing(false)} />}
          {view.refused === "telehealth.full" && (
            <p role="alert" className="room-raised rounded-lg px-4 py-2">
              A chamada leva até seis pessoas. Quando alguém sair, deixe entrar quem espera.
            </p>
          )}
          {(isWeak || shows.soundOnly) && (
            <div className="flex flex-wrap items-center justify-between gap-3 room-raised rounded-lg px-4 py-2">
              <p>
                {shows.soundOnly
                  ? "Só com áudio, para a conversa não cair."
                  : "Sua conexão está fraca. Sem imagem, o som fica melhor."}
              </p>
              <Button
                type="button"
                variant="quiet"
                className="room-turn"
                onClick={() => engine.soundOnly(!shows.soundOnly)}
              >
                {shows.soundOnly ? "Voltar ao vídeo" : "Seguir só com áudio"}
              </Button>
            </div>
          )}
        </div>
        <div className="relative min-h-0 flex-1 p-3">
          <div className={classNames("room-people size-full", grids[Math.min(peers.length, 5)])}>
            {peers.length === 0 && <p className="m-auto max-w-reading px-4 text-center text-lg">{alone}</p>}
            {peers.map((peer) => (
              <PeerTile key={peer.memberId} peer={peer} hasRelay={hasRelay} />
            ))}
          </div>
          {stream && (
            <div className="room-own">
              <Video
                stream={stream}
                muted
                mirrored={!shows.screen}
                label="Sua imagem"
                className="size-full object-cover"
              />
            </div>
          )}
        </div>
        <Controls
          {...{ engine, view, leaveLabel, onLeave }}
          onFail={failAt === null ? null : () => setFailing(!failing)}
        />
      </div>
      {aside}
    </div>
  );
}
