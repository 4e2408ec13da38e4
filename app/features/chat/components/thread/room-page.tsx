import { useCallback, useMemo, useState, type ComponentType, type ComponentProps, type MouseEvent } from "react";
import type { Reader } from "~/ui/time/format-time";
import type { WireMessage } from "../../chat.schema";
import type { ThreadFrame } from "./bubble";
import { Composer, type Written } from "../composer/composer";
import type MessageMenu from "./message-menu";
import type { MenuAct } from "./message-menu";
import { OfficeLine, OutOfHours, type OfficeTold } from "./office-line";
import type { RefusedPost } from "../engine/refused-post";
import { Thread } from "./thread";
import { ThreadHeader } from "./thread-header";
import { useHelp } from "../composer/use-help";
import { useRoom } from "../engine/use-room";
import type { RoomStart } from "../engine/room-machine";

export type RoomPageProps = {
  start: RoomStart;
  room: { id: string; title: string; kind: "pair" | "group"; personHref: string | null };
  reader: Reader;
  hasNewer: boolean;
  replyTo: string | null;
  clientId: string;
  /** Whether words of risk are looked for: of patients. */
  watches: boolean;
  office: OfficeTold | null;
  refused: RefusedPost | null;
};

type Menu = { message: WireMessage; View: ComponentType<ComponentProps<typeof MessageMenu>> };
type About = { reply: WireMessage | null; editing: WireMessage | null };
const nobody: About = { reply: null, editing: null };

/** A room as it is lived: its head, its messages, and the box. */
export function RoomPage(props: RoomPageProps) {
  const { start, room, reader, hasNewer, office } = props;
  const { view, act, live } = useRoom(start, !hasNewer);
  const { log } = view;
  const [unreadFrom] = useState(() => firstUnread(start));
  const [about, setAbout] = useState<About>(() => ({
    ...nobody,
    reply: log.messages.find(({ id }) => id === props.replyTo) ?? null,
  }));
  const [menu, setMenu] = useState<Menu | null>(null);
  const { look, help } = useHelp(props.watches);
  const cancel = useCallback(() => setAbout(nobody), []);

  const names = useMemo(() => new Map(log.members.map(({ memberId, name }) => [memberId, name])), [log.members]);
  const find = (id: string) => log.messages.find((one) => one.id === id);
  const jump = (event: MouseEvent, id: string) => {
    event.preventDefault();
    act((engine) => void live?.jumpTo(engine, id));
  };
  const openMenu = (event: MouseEvent, message: WireMessage) => {
    if (event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    const href = (event.currentTarget as HTMLAnchorElement).href;
    import("./message-menu").then(
      ({ default: View }) => setMenu({ message, View }),
      () => location.assign(href),
    );
  };
  const frame: ThreadFrame = {
    ...{ roomId: room.id, you: log.you, reader, named: room.kind === "group", find },
    nameOf: (id) => names.get(id) ?? "Quem saiu da conversa",
    ...(hasNewer ? {} : { onMenu: openMenu }),
    ...(live ? { onJump: jump } : {}),
    ...(live && log.canWrite
      ? { onReact: (message, name, on) => act((engine) => engine.react(message.id, name, on)) }
      : {}),
  };
  const onAct = (message: WireMessage, done: MenuAct) => {
    if (done.act === "react") act((engine) => engine.react(message.id, done.name, done.on));
    if (done.act === "delete") act((engine) => engine.remove(message.id));
    if (done.act === "copy") void navigator.clipboard.writeText(message.content).catch(() => undefined);
    if (done.act === "reply") setAbout({ ...nobody, reply: message });
    if (done.act === "edit") setAbout({ ...nobody, editing: message });
  };
  const onWritten = (written: Written, form: HTMLFormElement): boolean => {
    look(written.content, true);
    const { editing } = about;
    const fresh = { clientId: crypto.randomUUID(), at: Date.now(), ...written };
    act(
      (engine) => (editing ? engine.edit(editing.id, written.content) : engine.send(fresh)),
      () => {
        postPlainly(form, written);
      },
    );
    setAbout(nobody);
    return true;
  };
  return (
    <section aria-label={room.title} className="flex h-full min-h-0 flex-col bg-paper">
      <ThreadHeader room={room} you={log.you} members={log.members} live={view.line === "open"} />
      <Thread
        {...{ view, live, frame, unreadFrom, hasNewer }}
        onRead={(seq) => act((engine) => engine.read(seq))}
        onOlder={() => act((engine) => void engine.loadOlder().catch(() => undefined))}
        onRetry={(clientId) => act((engine) => engine.retry(clientId))}
        onGiveUp={(clientId) => act((engine) => engine.giveUp(clientId))}
        end={
          <>
            <Empty show={log.messages.length + log.pending.length === 0} title={room.title} />
            {office && log.canWrite && <OutOfHours office={office} reader={reader} />}
          </>
        }
      />
      {live ? <live.RoomNotices view={view} names={names} /> : <div className="h-6" />}
      {help}
      {!log.canWrite ? (
        <ReadOnly />
      ) : (
        !hasNewer && (
          <>
            {office && <OfficeLine office={office} />}
            <Composer
              owner={log.you}
              roomId={room.id}
              clientId={props.clientId}
              {...about}
              refused={props.refused}
              onCancel={cancel}
              onWritten={onWritten}
              onTyped={(text) => {
                look(text);
                act((engine) => engine.typing());
              }}
            />
          </>
        )
      )}
      {menu && (
        <menu.View
          message={find(menu.message.id) ?? menu.message}
          you={log.you}
          canWrite={log.canWrite}
          now={Date.now()}
          onAct={(done) => onAct(menu.message, done)}
          onClose={() => setMenu(null)}
        />
      )}
    </section>
  );
}

/** Posts the form as a browser does: the box has been emptied by then, so it is filled again. */
function postPlainly(form: HTMLFormElement, { content, files }: Written): void {
  (form.elements.namedItem("content") as HTMLTextAreaElement).value = content;
  for (const { id } of files) {
    const field = Object.assign(document.createElement("input"), { type: "hidden", name: "files", value: id });
    form.appendChild(field);
  }
  form.submit();
}

/** Where the line of new messages stands: before what was unread when the page was opened. */
function firstUnread({ messages, members, you }: RoomStart): number | null {
  const readSeq = members.find(({ memberId }) => memberId === you)?.readSeq ?? 0;
  return messages.find(({ seq, senderId }) => seq > readSeq && senderId !== you)?.seq ?? null;
}

function Empty({ show, title }: { show: boolean; title: string }) {
  if (!show) return null;
  return (
    <p className="mx-auto max-w-md py-10 text-center text-ink-soft">
      {`Aqui começa a sua conversa com ${title}. O que for escrito fica só entre quem participa.`}
    </p>
  );
}

function ReadOnly() {
  return (
    <p className="border-t border-line bg-sunk px-4 py-4 text-center text-ink-soft">
      Esta conversa foi encerrada. Tudo o que foi escrito continua aqui para ler.
    </p>
  );
}
