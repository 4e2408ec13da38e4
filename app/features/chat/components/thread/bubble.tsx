import { Link } from "@remix-run/react";
import { Ellipsis, Hourglass } from "lucide-react";
import { type MouseEvent, useEffect, useState } from "react";
import { paths } from "~/paths";
import { Avatar } from "~/ui/avatar";
import { classNames } from "~/ui/class-names";
import { formatExact, formatHour, type Reader } from "~/ui/time/format-time";
import type { WireMessage } from "../../chat.schema";
import type { ReactionName } from "../../message/message";
import { MessageFiles } from "./message-files";
import { quoteWords } from "../../message/excerpt";
import { reactionWords } from "./reaction-words";
import { timeLeft } from "./thread-rows";
import { WordsWithLinks } from "./words-with-links";

/** What every bubble of a thread is given. */
export type ThreadFrame = {
  roomId: string;
  you: string;
  reader: Reader;
  /** Of groups: a name above each group of messages. */
  named: boolean;
  nameOf(memberId: string): string;
  find(id: string): WireMessage | undefined;
  onJump?: (event: MouseEvent, id: string) => void;
  onMenu?: (event: MouseEvent, message: WireMessage) => void;
  onReact?: (message: WireMessage, name: ReactionName, on: boolean) => void;
};

type BubbleProps = {
  frame: ThreadFrame;
  message: WireMessage;
  first: boolean;
  last: boolean;
  /** How far it got: shown in words under the newest of each state, to ears everywhere. */
  status: { word: string; shown: boolean } | null;
};

export const bubbleLook = {
  own: "bg-act-wash text-ink",
  other: "border border-line bg-raised",
};

/** One message with its foot: hour, marks, reactions, and the way to what can be done with it. */
export function Bubble({ frame, message, first, last, status }: BubbleProps) {
  const { you, nameOf, named } = frame;
  const own = message.senderId === you;
  return (
    <li
      id={`m-${message.seq}`}
      data-seq={message.seq}
      data-id={message.id}
      tabIndex={-1}
      className={classNames("group/message flex gap-2", first ? "mt-4" : "mt-1", own && "flex-row-reverse")}
    >
      {named &&
        !own &&
        (last ? (
          <Avatar name={nameOf(message.senderId)} size="small" className="self-end" />
        ) : (
          <i className="w-7 shrink-0" />
        ))}
      <div className={classNames("flex min-w-0 max-w-[min(85%,34rem)] flex-col", own ? "items-end" : "items-start")}>
        <span className={named && !own && first ? "mb-0.5 px-1 text-sm text-ink-soft" : "sr-only"}>
          {own ? "Você" : nameOf(message.senderId)}
        </span>
        {message.deletedAt ? <Gone own={own} /> : <Words frame={frame} message={message} own={own} last={last} />}
        <Reactions frame={frame} message={message} />
        <Foot frame={frame} message={message} last={last} status={status} />
      </div>
      {!message.deletedAt && (
        <Link
          to={paths.chatMessage(frame.roomId, message.seq)}
          onClick={(event) => frame.onMenu?.(event, message)}
          aria-haspopup="menu"
          aria-label={`O que fazer com a mensagem das ${formatHour(Date.parse(message.createdAt), frame.reader)}`}
          className="grid size-11 shrink-0 place-items-center self-center rounded-full text-line-strong hover:bg-sunk hover:text-ink dense:size-8 dense:opacity-0 dense:group-hover/message:opacity-100 dense:focus-visible:opacity-100"
        >
          <Ellipsis aria-hidden="true" className="size-5" />
        </Link>
      )}
    </li>
  );
}

function Gone({ own }: { own: boolean }) {
  return (
    <p className="rounded-lg border border-dashed border-line-strong px-3 py-1.5 text-sm text-ink-soft">
      {own ? "Você apagou esta mensagem" : "Mensagem apagada"}
    </p>
  );
}

function Words({
  frame,
  message,
  own,
  last,
}: {
  frame: ThreadFrame;
  message: WireMessage;
  own: boolean;
  last: boolean;
}) {
  const { replyTo, content, files } = message;
  return (
    <div
      className={classNames(
        "max-w-full rounded-lg px-3.5 py-2 dense:px-3 dense:py-1.5",
        own ? bubbleLook.own : bubbleLook.other,
        last && (own ? "rounded-br-sm" : "rounded-bl-sm"),
      )}
    >
      {replyTo && <Quote frame={frame} id={replyTo} />}
      {files.length > 0 && <MessageFiles files={files} />}
      {content && (
        <p className="whitespace-pre-wrap wrap-anywhere">
          <WordsWithLinks>{content}</WordsWithLinks>
        </p>
      )}
    </div>
  );
}

function Reactions({ frame, message }: { frame: ThreadFrame; message: WireMessage }) {
  if (message.reactions.length === 0) return null;
  return (
    <ul className="z-10 -mt-1.5 flex gap-1 px-2" aria-label="Reações">
      {message.reactions.map(({ name, memberIds }) => {
        const { icon: Icon, word } = reactionWords[name];
        const mine = memberIds.includes(frame.you);
        const who = memberIds.map((id) => (id === frame.you ? "você" : frame.nameOf(id))).join(", ");
        return (
          <li key={name}>
            <button
              type="button"
              disabled={!frame.onReact}
              aria-pressed={mine}
              title={`${word}: ${who}`}
              onClick={() => frame.onReact?.(message, name, !mine)}
              className={classNames(
                "inline-flex min-h-7 items-center gap-1 rounded-full border px-2 text-xs tabular-nums disabled:opacity-100",
                mine ? "border-act bg-act-wash text-act-strong" : "border-line bg-paper text-ink-soft",
              )}
            >
              <Icon aria-hidden="true" className="size-4" />
              {memberIds.length > 1 && <span aria-hidden="true">{memberIds.length}</span>}
              <span className="sr-only">{`${word}: ${who}`}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function Foot({ frame, message, last, status }: Pick<BubbleProps, "frame" | "message" | "last" | "status">) {
  const { reader } = frame;
  const at = Date.parse(message.createdAt);
  const { editedAt, expiresAt, deletedAt } = message;
  const quiet = !last && !editedAt && !expiresAt && !status?.shown;
  return (
    <p className={quiet ? "sr-only" : "mt-0.5 flex flex-wrap items-center gap-x-1.5 px-1 text-xs text-ink-soft"}>
      <time dateTime={message.createdAt} title={formatExact(at, reader)}>
        {formatHour(at, reader)}
      </time>
      {editedAt && !deletedAt && <span>· editada</span>}
      {expiresAt && !deletedAt && (
        <span className="inline-flex items-center gap-1">
          · <Hourglass aria-hidden="true" className="size-3.5" />
          <TimeLeft until={expiresAt} now={reader.now} />
        </span>
      )}
      {status && !deletedAt && <span className={status.shown ? "" : "sr-only"}>· {status.word}</span>}
    </p>
  );
}

/** The message that another one answers, in a line; leads there. */
function Quote({ frame, id }: { frame: ThreadFrame; id: string }) {
  const answered = frame.find(id);
  const who = answered && (answered.senderId === frame.you ? "Você" : frame.nameOf(answered.senderId));
  return (
    <a
      href={answered ? `#m-${answered.seq}` : undefined}
      onClick={(event) => frame.onJump?.(event, id)}
      className="mb-1.5 block border-l-2 border-act py-0.5 pl-2.5 text-sm text-ink-soft hover:text-ink"
    >
      {who && <span className="block font-medium">{who}</span>}
      <span className="line-clamp-2 wrap-anywhere">
        {answered ? quoteWords(answered) : "Resposta a uma mensagem anterior"}
      </span>
    </a>
  );
}

/** How long a temporary message still lives, to the minute. @param now instant (ms) at which the page was made */
function TimeLeft({ until, now }: { until: string; now: number }) {
  const [at, setAt] = useState(now);
  useEffect(() => {
    const tick = () => setAt(Date.now());
    tick();
    const timer = setInterval(tick, 60_000);
    return () => clearInterval(timer);
  }, []);
  return <time dateTime={until}>{timeLeft(until, at)}</time>;
}
