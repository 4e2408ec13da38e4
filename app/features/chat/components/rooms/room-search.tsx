import { Form, Link, useNavigation } from "@remix-run/react";
import { snippet } from "~/lib/text/snippet";
import { paths } from "~/paths";
import { Button } from "~/ui/form/button";
import { EmptyState } from "~/ui/list/empty-state";
import { formatWhen, type Reader } from "~/ui/time/format-time";
import { PageHeader } from "~/ui/page-header";
import { TextField } from "~/ui/form/text-field";
import type { WireMessage } from "../../chat.schema";

type RoomSearchProps = {
  room: { id: string; title: string };
  q: string;
  error: string | undefined;
  found: { messages: WireMessage[]; nextBefore: number | null } | null;
  names: Record<string, string>;
  you: string;
  today: string;
  reader: Reader;
};

/** Letters of a message that a hit shows. */
const shown = 200;

/** Looking for words in a conversation, and going to a day of it: forms by GET, so that each search has an address. */
export function RoomSearch({ room, q, error, found, names, you, today, reader }: RoomSearchProps) {
  const searching = useNavigation().state === "loading";
  return (
    <div className="h-full overflow-y-auto px-4 pb-8 pt-2 lg:px-8 lg:pt-6">
      <div className="mx-auto max-w-2xl">
        <PageHeader
          title="Buscar na conversa"
          lead={room.title}
          back={{ to: paths.chatRoom(room.id), label: "Conversa" }}
        />
        <div className="grid grid-cols-1 gap-6 border-b border-line pb-6 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-end">
          <Form method="get" className="flex items-end gap-2">
            <TextField
              type="search"
              name="q"
              label="Palavras"
              defaultValue={q}
              error={error}
              className="min-w-0 flex-1"
            />
            <Button pending={searching} pendingLabel="Buscando">
              Buscar
            </Button>
          </Form>
          <Form method="get" action={paths.chatRoom(room.id)} className="flex items-end gap-2">
            <label className="block">
              <span className="mb-1 block font-medium">Ir para um dia</span>
              <input type="date" name="date" max={today} required className="control" />
            </label>
            <Button variant="quiet">Ir</Button>
          </Form>
        </div>
        {found && found.messages.length === 0 && found.nextBefore === null && (
          <EmptyState title={`Nada com “${q}”`}>
            Tente uma palavra mais curta. Acentos e maiúsculas não importam.
          </EmptyState>
        )}
        {found && (
          <ul className="divide-y divide-line">
            {found.messages.map((message) => (
              <li key={message.id}>
                <Link
                  to={`${paths.chatRoom(room.id)}?around=${message.seq}#m-${message.seq}`}
                  className="block rounded-md px-2 py-3 hover:bg-sunk"
                >
                  <span className="flex justify-between gap-3 text-sm text-ink-soft">
                    <span>
                      {message.senderId === you ? "Você" : (names[message.senderId] ?? "Quem saiu da conversa")}
                    </span>
                    <span className="shrink-0">{formatWhen(Date.parse(message.createdAt), reader)}</span>
                  </span>
                  <span className="mt-0.5 block wrap-anywhere">{snippet(message.content, q, shown)}</span>
                </Link>
              </li>
            ))}
          </ul>
        )}
        {found?.nextBefore != null && (
          <p className="mt-4">
            <Link
              to={`?q=${encodeURIComponent(q)}&before=${found.nextBefore}`}
              className="link inline-flex min-h-11 items-center"
            >
              Procurar em mensagens mais antigas
            </Link>
          </p>
        )}
      </div>
    </div>
  );
}
