import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import { formatWhen, type Reader } from "~/ui/time/format-time";

export type TalkShown = {
  roomId: string;
  unread: number;
  last: { excerpt: string; at: number; isPatients: boolean } | null;
};

/** Whether a conversation waits for the psychologist: something is unread, or the last word is the patient's. */
export function isWaiting(talk: TalkShown | null): talk is TalkShown {
  return talk !== null && (talk.unread > 0 || talk.last?.isPatients === true);
}

/** The message that waits for an answer, and the way to it. */
export function TalkPart({ talk, reader }: { talk: TalkShown; reader: Reader }) {
  const { roomId, unread, last } = talk;
  const count = unread > 0 ? `${unread} sem ler` : "lida, sem resposta";
  return (
    <p>
      {last?.isPatients && last.excerpt && (
        <span className="mb-0.5 line-clamp-3 block max-w-reading font-own-words text-base italic wrap-anywhere">
          {last.excerpt}
        </span>
      )}
      <span className="text-sm text-ink-soft">
        {last && `${formatWhen(last.at, reader)} · `}
        {count} ·{" "}
        <Link to={paths.chatRoom(roomId)} className="link">
          Responder
        </Link>
      </span>
    </p>
  );
}
