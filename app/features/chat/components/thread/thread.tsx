import { Link } from "@remix-run/react";
import { ArrowLeft } from "lucide-react";
import { useEffect, type MouseEvent } from "react";
import { paths } from "~/paths";
import { classNames } from "~/ui/class-names";
import type { WireMessage } from "../../chat.schema";
import type { RoomMember } from "../../message/message";
import { Bubble, bubbleLook, type ThreadFrame } from "./bubble";
import type { LiveRoom } from "../engine/live-room";
import { statusOf } from "./message-status";
import type { RoomView } from "../engine/room-machine";
import { threadRows } from "./thread-rows";
import { useThread } from "./use-thread";

type ThreadProps = {
  view: RoomView;
  live: LiveRoom | null;
  frame: ThreadFrame;
  unreadFrom: number | null;
  /** Where a part of the past begins and ends, when it is not the end of the room. */
  hasNewer: boolean;
  /** What stands under the newest message. */
  end: React.ReactNode;
  onRead: (seq: number) => void;
  onOlder: () => void;
  onRetry: (clientId: string) => void;
  onGiveUp: (clientId: string) => void;
};

/** Of which messages the state is shown in words: the newest of each state. */
function shownStatus(messages: WireMessage[], you: string, members: RoomMember[]): Map<number, string> {
  const words = new Map<string, number>();
  for (const { seq, senderId, deletedAt } of messages) {
    if (senderId === you && !deletedAt) words.set(statusOf(seq, you, members), seq);
  }
  return new Map([...words].map(([word, seq]) => [seq, word]));
}

/** The messages, from the oldest that is loaded to the newest. */
export function Thread({ view, live, frame, unreadFrom, hasNewer, end, onRetry, onGiveUp, ...told }: ThreadProps) {
  const { log, hasOlder } = view;
  const { messages, pending, members, you } = log;
  const newest = `${messages.at(-1)?.seq ?? 0} ${pending.length}`;
  const { scroller, atEnd, toEnd } = useThread(live, newest, messages[0]?.seq ?? 0, told);
  const sent = pending.length;
  useEffect(() => {
    if (sent > 0) toEnd(); // one's own words are always seen
  }, [sent, toEnd]);
  const onPast = (event: MouseEvent) => {
    if (!live) return;
    event.preventDefault();
    scroller.current?.focus(); // the link goes with the last part of the past
    told.onOlder();
  };
  const shown = shownStatus(messages, you, members);
  const unseen = atEnd
    ? 0
    : messages.filter(({ seq, senderId }) => senderId !== you && seq > readTo(members, you)).length;
  return (
    <div className="relative min-h-0 flex-1">
      <div
        ref={scroller}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keys
        tabIndex={0}
        className="flex h-full flex-col-reverse overflow-y-auto overscroll-contain px-3 [overflow-anchor:none] lg:px-5"
      >
        <div className="mx-auto w-full max-w-3xl pb-3 pt-4">
          {hasOlder && (
            <p className="text-center">
              <Link
                data-older
                to={`?before=${messages[0]?.seq ?? 1}`}
                onClick={onPast}
                className="link inline-flex min-h-11 items-center"
              >
                Mensagens mais antigas
              </Link>
            </p>
          )}
          <div role="log" aria-label="Mensagens" aria-live="polite" aria-relevant="additions">
            <ol>
              {threadRows(messages, frame.reader, unreadFrom).map((row) =>
                row.kind === "message" ? (
                  <Bubble
                    key={row.key}
                    frame={frame}
                    message={row.message}
                    first={row.first}
                    last={row.last}
                    status={
                      row.message.senderId === you
                        ? { word: statusOf(row.message.seq, you, members), shown: shown.has(row.message.seq) }
                        : null
                    }
                  />
                ) : (
                  <Line key={row.key} now={row.kind === "unread"}>
                    {row.kind === "unread" ? "novas mensagens" : row.words}
                  </Line>
                ),
              )}
              {live &&
                pending.map((one) => (
                  <live.PendingBubble
                    key={one.clientId}
                    look={bubbleLook.own}
                    pending={one}
                    onRetry={onRetry}
                    onGiveUp={onGiveUp}
                  />
                ))}
            </ol>
          </div>
          {hasNewer ? (
            <p className="flex flex-wrap justify-center gap-x-6">
              <Link to={`?after=${messages.at(-1)?.seq ?? 0}`} className="link inline-flex min-h-11 items-center">
                Mensagens mais novas
              </Link>
              <Link to={paths.chatRoom(frame.roomId)} className="link inline-flex min-h-11 items-center">
                Ir para as últimas
              </Link>
            </p>
          ) : (
            <div data-end>{end}</div>
          )}
        </div>
      </div>
      {!atEnd && !hasNewer && (
        <button
          type="button"
          onClick={toEnd}
          className="absolute bottom-3 right-4 inline-flex min-h-11 items-center gap-1.5 rounded-full border border-line bg-raised px-3 shadow-float"
        >
          {unseen > 0 && (
            <span className="text-sm font-semibold text-act">{`${unseen} ${unseen === 1 ? "nova" : "novas"}`}</span>
          )}
          <ArrowLeft aria-hidden="true" className="size-5 -rotate-90" />
          <span className="sr-only">Ir para a mensagem mais recente</span>
        </button>
      )}
    </div>
  );
}

function readTo(members: RoomMember[], you: string): number {
  return members.find(({ memberId }) => memberId === you)?.readSeq ?? 0;
}

function Line({ now, children }: { now: boolean; children: React.ReactNode }) {
  return (
    <li className={classNames("mt-5 flex items-center gap-3 text-sm", now ? "text-act" : "text-ink-soft")}>
      <span className={classNames("h-px flex-1", now ? "bg-act" : "bg-line")} />
      <h2 className={now ? "font-semibold tracking-normal" : "font-normal tracking-normal"}>{children}</h2>
      <span className={classNames("h-px flex-1", now ? "bg-act" : "bg-line")} />
    </li>
  );
}
