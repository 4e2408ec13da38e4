import { Link } from "@remix-run/react";
import { ArrowLeft, Search } from "lucide-react";
import { paths } from "~/paths";
import { Avatar } from "~/ui/avatar";
import type { RoomMember } from "../../message/message";

type ThreadHeaderProps = {
  /** `personHref` leads to whom one talks to, where there is such a page. */
  room: { id: string; title: string; kind: "pair" | "group"; personHref: string | null };
  you: string;
  members: RoomMember[];
  /** Whether presence is known: only a live room knows it. */
  live: boolean;
};

function presence({ you, members, room, live }: ThreadHeaderProps): string {
  const others = members.filter(({ memberId }) => memberId !== you);
  const here = others.filter(({ online }) => online).length;
  if (room.kind === "group") return `${members.length} pessoas${live && here > 0 ? `, ${here} aqui agora` : ""}`;
  return live && here > 0 ? "aqui agora" : "";
}

/** Whom one talks to, and the ways back and to the search. */
export function ThreadHeader(props: ThreadHeaderProps) {
  const { room } = props;
  const words = presence(props);
  return (
    <header className="flex min-h-14 shrink-0 items-center gap-2 border-b border-line px-2 lg:px-5">
      <Link
        to={paths.chat()}
        className="grid size-11 shrink-0 place-items-center rounded-full hover:bg-sunk lg:hidden"
        aria-label="Conversas"
      >
        <ArrowLeft aria-hidden="true" className="size-5" />
      </Link>
      <Avatar name={room.title} className="max-lg:size-9" />
      <div className="min-w-0 flex-1 leading-tight">
        <h1 className="truncate text-base font-semibold tracking-normal">
          {room.personHref ? (
            <Link to={room.personHref} className="-my-1.5 inline-flex min-h-11 max-w-full items-center hover:underline">
              <span className="truncate">{room.title}</span>
            </Link>
          ) : (
            room.title
          )}
        </h1>
        {words && <p className="truncate text-sm text-ink-soft">{words}</p>}
      </div>
      <Link
        to={paths.chatSearch(room.id)}
        className="grid size-11 shrink-0 place-items-center rounded-full text-ink-soft hover:bg-sunk hover:text-ink"
        aria-label="Buscar nesta conversa ou ir a um dia"
      >
        <Search aria-hidden="true" className="size-5" />
      </Link>
    </header>
  );
}
