import { useEffect, useState, type ReactNode } from "react";
import { Notice } from "~/ui/feedback/notice";
import { Button } from "~/ui/form/button";
import { CallStage } from "./call-stage";
import type { CallView } from "./call-view";
import { DeviceCheck } from "./device-check";
import type { LineOver } from "./room-line";
import { focusOnce } from "./focus-once";
import { useCall } from "./use-call";
import { useTrackStream } from "./use-track-stream";
import { Video } from "./video";
import { WaitingRoom } from "./waiting-room";

export type LiveRoomProps = {
  /** Address of the room's socket. */
  socket: string;
  role: "patient" | "psychologist" | "guest";
  /** First names of who leads and of who comes. */
  leader: string;
  patients: string;
  /** Beside the call, while it lasts. */
  aside: ReactNode;
  /** To who leads: whom the door still asks something. */
  missing: ReactNode;
  /** Where one goes when it is over. */
  after: ReactNode;
  /** What else can be done while one waits. */
  otherwise: ReactNode;
  /** Where it is posted that technology has failed the session; null: not by this person. */
  failAt: string | null;
  /** Told when the room was closed: the page looks at what has become of the session. */
  onClosed?: () => void;
  /** Told when one goes in and comes out: the page's own frame gives way to the call. */
  onCall: (isOn: boolean) => void;
};

const overWords: Record<LineOver, { title: string; help: string }> = {
  ended: { title: "Seu acesso terminou", help: "Entre de novo na CÁRIS e volte para a sala." },
  notInvited: {
    title: "Esta sala não está mais aberta para você",
    help: "Se for engano, fale com quem conduz a sessão.",
  },
  closed: { title: "A sessão terminou", help: "A sala foi fechada. Nada do que foi dito ficou gravado." },
  taken: {
    title: "A sala está aberta em outro lugar",
    help: "Você entrou por outra aba ou outro aparelho. Aqui a chamada foi solta.",
  },
};

/** A session in a browser: from the look at one's devices to the good-bye. */
export function LiveRoom({
  socket,
  role,
  leader,
  patients,
  aside,
  missing,
  after,
  otherwise,
  failAt,
  onClosed,
  onCall,
}: LiveRoomProps) {
  const { view, engine, start, end } = useCall(socket);
  const [left, setLeft] = useState(false);
  const isLeader = role === "psychologist";
  const isIn = engine !== null && view.place === "in";
  useEffect(() => {
    onCall(isIn);
    return () => onCall(false);
  }, [isIn, onCall]);
  const isClosed = view.over === "closed";
  useEffect(() => {
    if (isClosed) onClosed?.();
  }, [isClosed, onClosed]);
  const leave = () => {
    end(true);
    setLeft(true);
  };
  const back = () => {
    end(false);
    setLeft(false);
  };
  if (left)
    return (
      <Over
        title={isLeader ? "Você encerrou a chamada" : "Você saiu da sala"}
        help="Nada do que foi dito ficou gravado."
        again="Voltar para a sala"
        onAgain={back}
        after={after}
      />
    );
  if (view.line === "over" && view.over) {
    const { title, help } = overWords[view.over];
    const again = view.over === "taken" ? "Usar esta aba" : null;
    return <Over title={title} help={help} again={again} onAgain={back} after={after} />;
  }
  if (!engine)
    return <DeviceCheck enterLabel={isLeader ? "Entrar na sala" : "Entrar na sala de espera"} onEnter={start} />;
  if (view.place !== "in")
    return (
      <WaitingRoom view={view} leader={leader} own={<Own view={view} />} onLeave={leave}>
        {otherwise}
      </WaitingRoom>
    );
  const alone = aloneWords(view, isLeader, patients);
  const stage = {
    engine,
    view,
    aside,
    missing,
    alone,
    failAt,
    isPatient: role === "patient",
    leaveLabel: isLeader ? "Encerrar" : "Sair",
    onLeave: leave,
  };
  return <CallStage {...stage} />;
}

const first = (name: string) => name.split(" ")[0] ?? name;

/** What is true while nobody else is in: who is at the door, who has left, who has not come yet. */
function aloneWords({ atDoor, gone }: CallView, isLeader: boolean, patients: string): string {
  const [door] = atDoor;
  if (door) return `${first(door.name)} está à porta.`;
  const last = gone.at(-1);
  if (last !== undefined) return `${first(last)} saiu da sala.`;
  return isLeader
    ? `A sala está aberta. ${patients} ainda não entrou.`
    : "Você está na sala. Quem falta ainda não entrou.";
}

function Own({ view }: { view: CallView }) {
  const stream = useTrackStream(view.own);
  if (!stream) return null;
  return <Video stream={stream} muted mirrored label="Sua imagem" className="room-picture w-full object-cover" />;
}

type OverProps = { title: string; help: string; again: string | null; onAgain: () => void; after: ReactNode };

function Over({ title, help, again, onAgain, after }: OverProps) {
  return (
    <section ref={focusOnce} tabIndex={-1} aria-live="polite" className="max-w-reading space-y-5">
      <Notice tone="calm" title={title}>
        <p>{help}</p>
      </Notice>
      {after}
      {again && (
        <Button type="button" variant="quiet" onClick={onAgain}>
          {again}
        </Button>
      )}
    </section>
  );
}
